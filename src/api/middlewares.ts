import { authenticate, defineMiddlewares } from "@medusajs/framework/http"
import { accountSecurity } from "./middlewares/account-security"
import { receiveDocument } from "./middlewares/receive-document"
import { staffGate } from "./middlewares/staff-gate"
import { storeGate } from "./middlewares/store-gate"

export default defineMiddlewares({
  routes: [
    { matcher: "/admin", middlewares: [staffGate] },
    ...accountSecurity,
    ...storeGate,
    {
      matcher: "/store/canteen",
      middlewares: [authenticate("customer", ["session", "bearer"], { allowUnauthenticated: true, allowUnregistered: true })],
    },
    { matcher: "/store/canteen/quotient", methods: ["POST"], middlewares: [receiveDocument] },
  ],
})
