import { ModuleProvider, Modules } from "@medusajs/framework/utils"

import { CardPaymentProvider } from "./service"

export type { CardPaymentOptions } from "./options"

/**
 * Payment by card, registered once for each account at the processor. Under the id `card`, the platform's own, it is the payment provider `pp_stripe_card` and hears
 * the processor at `/hooks/payment/stripe_card`.
 */
export default ModuleProvider(Modules.PAYMENT, { services: [CardPaymentProvider] })
