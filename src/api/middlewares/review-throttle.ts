import type { AuthenticatedMedusaRequest, MedusaNextFunction, MedusaRequest, MedusaResponse, MiddlewareRoute } from "@medusajs/framework/http"
import { answerErrors } from "../answer-errors"
import { countReview } from "./throttle"

/** What families write for others to read is counted by customer, wherever it calls from. */
const counted = answerErrors(async (req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction) => {
  const { auth_context: auth } = req as Partial<AuthenticatedMedusaRequest>
  if (auth?.actor_id) await countReview(auth.actor_id, res)
  next()
})

/** After the login was read. */
export const reviewThrottle: MiddlewareRoute[] = [
  { matcher: "/store/canteen/canteen-services/:id/reviews", methods: ["POST"], middlewares: [counted] },
  { matcher: "/store/canteen/reviews/:id", methods: ["POST"], middlewares: [counted] },
]
