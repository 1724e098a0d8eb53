import type { AuthenticatedMedusaRequest, MedusaNextFunction, MedusaRequest, MedusaResponse, MiddlewareRoute } from "@medusajs/framework/http"
import { answerErrors } from "../answer-errors"
import { countReset } from "./throttle"

/** A login sends no more links than an account asks to be reset. */
const countsAddress = answerErrors(async (req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction) => {
  const { auth_context: auth } = req as Partial<AuthenticatedMedusaRequest>
  if (req.method === "POST" && req.path === "/" && auth?.actor_id) {
    await countReset(`address|${auth.actor_id}`, res)
  }
  next()
})

/** Behind the middleware that reads who calls; Express matches prefixes: only the route itself is meant. */
export const addressThrottle: MiddlewareRoute[] = ["/store/canteen/account/address", "/store/canteen/account/address-confirmation"].map((matcher) => ({ matcher, middlewares: [countsAddress] }))
