import { ModuleProvider, Modules } from "@medusajs/framework/utils"

import { CardPaymentProvider } from "./service"

export type { CardPaymentOptions } from "./options"

/**
 * Payment by card. Registered under the id `card`, it is the payment provider `pp_stripe_card` and hears the processor at
 * `/hooks/payment/stripe_card`.
 */
export default ModuleProvider(Modules.PAYMENT, { services: [CardPaymentProvider] })
