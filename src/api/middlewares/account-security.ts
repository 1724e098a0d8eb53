import type { MiddlewareRoute } from "@medusajs/framework/http"

/** Password policy and single-use reset links of the customers' accounts. */
export const accountSecurity: MiddlewareRoute[] = []
