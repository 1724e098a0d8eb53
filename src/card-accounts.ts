import type { IPaymentModuleService, MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import type { CardBooks } from "./providers/card-payment/books"

/** How Medusa names every payment provider of ours: `pp_stripe_<account>`, one for each account at the processor. */
const OURS = "pp_stripe_"

/** The platform's own account, as `medusa-config.ts` registers it. */
const PLATFORM = "card"
export const CARD_PROVIDER_ID = `${OURS}${PLATFORM}`

/** The payment module keeps its providers to itself; the card accounts are among them. */
type PaymentModule = IPaymentModuleService & { paymentProviderService_: { retrieveProvider(id: string): { books?: CardBooks } } }

/** The payment provider that takes a payee's money: that of its own account, or of the platform's. */
export function cardProviderOf({ card_account }: { card_account: string | null }): string {
  return `${OURS}${card_account ?? PLATFORM}`
}

/** The processor's books behind a card account. @throws Error for a provider that has none, or that is gone from the configuration */
export function cardBooks(container: MedusaContainer, providerId: string): CardBooks {
  const { books } = container.resolve<PaymentModule>(Modules.PAYMENT).paymentProviderService_.retrieveProvider(providerId)
  if (!books) throw new Error(`the payment provider ${providerId} keeps no books that can be asked`)
  return books
}

/** Every card account that money may have gone through, by its provider: also one that is disabled, or gone from the configuration. */
export async function cardAccounts(container: MedusaContainer): Promise<string[]> {
  const providers = await container.resolve<IPaymentModuleService>(Modules.PAYMENT).listPaymentProviders({})
  return providers.map(({ id }) => id).filter((id) => id.startsWith(OURS))
}

/** The accounts that a payee may have of its own: those of the configuration beside the platform's. */
export async function payeeAccounts(container: MedusaContainer): Promise<string[]> {
  const own = (await cardAccounts(container)).filter((id) => id !== CARD_PROVIDER_ID && isConfigured(container, id))
  return own.map((id) => id.slice(OURS.length)).sort()
}

/** Whether the configuration still names the account behind a provider of ours. */
export function isConfigured(container: MedusaContainer, providerId: string): boolean {
  try {
    return cardBooks(container, providerId) !== undefined
  } catch {
    return false
  }
}
