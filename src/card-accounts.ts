import type { IPaymentModuleService, MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import type { CardBooks } from "./providers/card-payment/books"

/** How Medusa names every payment provider of ours: `pp_stripe_<id>`, one for each account at the processor. */
const OURS = "pp_stripe_"

/** The payment module keeps its providers to itself; the card accounts are among them. */
type PaymentModule = IPaymentModuleService & { paymentProviderService_: { retrieveProvider(id: string): { books?: CardBooks } } }

/** Whether a payment provider is a card account of ours. */
export function isCardAccount(providerId: string): boolean {
  return providerId.startsWith(OURS)
}

/** The processor's books behind a card account. @throws Error for a provider that has none */
export function cardBooks(container: MedusaContainer, providerId: string): CardBooks {
  const { books } = container.resolve<PaymentModule>(Modules.PAYMENT).paymentProviderService_.retrieveProvider(providerId)
  if (!books) throw new Error(`the payment provider ${providerId} keeps no books that can be asked`)
  return books
}

/** The card accounts that this platform uses. */
export async function cardAccounts(container: MedusaContainer): Promise<string[]> {
  const providers = await container.resolve<IPaymentModuleService>(Modules.PAYMENT).listPaymentProviders({ is_enabled: true })
  return providers.map(({ id }) => id).filter(isCardAccount)
}
