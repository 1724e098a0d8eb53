import type { MedusaNextFunction, MedusaRequest, MedusaResponse, MiddlewareRoute } from "@medusajs/framework/http"
import helmet from "helmet"

/** Answers are data, never pages: nothing in them runs, loads anything or is shown inside another page. Receipts bring their own styles. */
const protect = helmet({
  contentSecurityPolicy: { useDefaults: false, directives: { "default-src": ["'none'"], "style-src": ["'unsafe-inline'"], "img-src": ["data:"], "frame-ancestors": ["'none'"] } },
  referrerPolicy: { policy: "no-referrer" },
})

/** What families and staff read stays in no cache between the service and them. */
function secure(req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): void {
  res.setHeader("Cache-Control", "no-store")
  protect(req, res, next)
}

/** Security headers on whatever the service answers by itself; the storefront's pages have their own. */
export const secureHeaders: MiddlewareRoute[] = ["/admin", "/auth", "/hooks", "/store"].map((matcher) => ({ matcher, middlewares: [secure] }))
