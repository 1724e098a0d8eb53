import type { AuthenticatedMedusaRequest, MedusaNextFunction, MedusaRequest, MedusaResponse, MiddlewareRoute } from "@medusajs/framework/http"
import { answerErrors } from "../answer-errors"
import { countGuardian } from "./throttle"

/** Invitations send mail to any address, and links are tried: both are counted by customer, wherever it calls from. */
const counted = answerErrors(async (req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction) => {
  const { auth_context: auth } = req as Partial<AuthenticatedMedusaRequest>
  if (auth?.actor_id) await countGuardian(auth.actor_id, res)
  next()
})

/** After the login was read. */
export const guardianMails: MiddlewareRoute[] = [
  { matcher: "/store/canteen/beneficiaries/:id/invitations", methods: ["POST"], middlewares: [counted] },
  { matcher: "/store/canteen/guardian-invitations/accept", methods: ["POST"], middlewares: [counted] },
]
