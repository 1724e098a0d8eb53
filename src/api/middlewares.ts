import { authenticate, defineMiddlewares } from "@medusajs/framework/http"
import { answerCoreErrors } from "./answer-errors"
import "./log-addresses"
import { accountSecurity } from "./middlewares/account-security"
import { CALENDAR_FILE_BYTES } from "./admin/canteen/school-calendars/schema"
import { addressThrottle } from "./middlewares/address-throttle"
import { customerSessions } from "./middlewares/customer-sessions"
import { feedThrottle } from "./middlewares/feed-throttle"
import { guardianMails } from "./middlewares/guardian-mails"
import { orderFence } from "./middlewares/order-fence"
import { receiveDocument } from "./middlewares/receive-document"
import { reviewThrottle } from "./middlewares/review-throttle"
import { secureHeaders } from "./middlewares/secure-headers"
import { secondFactorRoutes } from "./middlewares/second-factor"
import { staffGate } from "./middlewares/staff-gate"
import { storeGate } from "./middlewares/store-gate"

export default defineMiddlewares({
  errorHandler: answerCoreErrors,
  routes: [
    ...secureHeaders,
    { matcher: "/admin", middlewares: [staffGate] },
    { matcher: "/admin/canteen/school-calendars", methods: ["POST"], bodyParser: { sizeLimit: CALENDAR_FILE_BYTES } },
    ...accountSecurity,
    ...customerSessions,
    ...secondFactorRoutes,
    ...storeGate,
    ...orderFence,
    {
      matcher: "/store/canteen",
      middlewares: [authenticate("customer", ["session", "bearer"], { allowUnauthenticated: true, allowUnregistered: true })],
    },
    ...addressThrottle,
    ...guardianMails,
    ...feedThrottle,
    ...reviewThrottle,
    { matcher: "/store/canteen/quotient", methods: ["POST"], middlewares: [receiveDocument] },
    { matcher: "/store/canteen/documents", methods: ["POST"], middlewares: [receiveDocument] },
    { matcher: "/admin/canteen/public-pages/:id/logo", methods: ["POST"], middlewares: [receiveDocument] },
  ],
})
