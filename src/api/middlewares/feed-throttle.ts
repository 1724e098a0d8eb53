import type { MedusaNextFunction, MedusaRequest, MedusaResponse, MiddlewareRoute } from "@medusajs/framework/http"
import { hashOf } from "../../workflows/link-token"
import { answerErrors } from "../answer-errors"
import { countFeed } from "./throttle"

const counted = answerErrors(async (req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction) => {
  await countFeed(hashOf(req.path), res)
  next()
})

/** Express matches prefixes: what follows is the name of one calendar's file. */
export const feedThrottle: MiddlewareRoute[] = [{ matcher: "/canteen/feeds", middlewares: [counted] }]
