import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { isCanteenError, toHttp } from "../types/canteen-error"

type Middleware = (req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction) => Promise<void> | void

/** A middleware whose refusals are answered in the shape of the HTTP contract; other errors go on to core's handler. */
export function answerErrors(middleware: Middleware): (req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction) => Promise<void> {
  return async (req, res, next) => {
    try {
      await middleware(req, res, next)
    } catch (error) {
      if (!isCanteenError(error)) throw error
      const { status, body } = toHttp(error)
      res.status(status).json(body)
    }
  }
}
