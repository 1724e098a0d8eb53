import type { IPaymentModuleService, MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { CARD_PROVIDERS, CARD_PROVIDER_ID } from "./decisions/card-provider"
import type { CardBooks } from "./providers/card-payment/books"
import type { SavedCards } from "./providers/card-payment/saved-cards"

/** The payment module keeps its providers to itself; the card accounts are among them. */
type PaymentModule = IPaymentModuleService & { paymentProviderService_: { retrieveProvider(id: string): Partial<CardAccount> } }
type CardAccount = { books: CardBooks; cards: SavedCards }

/** The processor's books behind a card account. @throws Error for a provider that has none, or that is gone from the configuration */
export function cardBooks(container: MedusaContainer, providerId: string): CardBooks {
  return cardAccount(container, providerId).books
}

/** The cards that families have kept at a card account. @throws Error as `cardBooks` */
export function savedCards(container: MedusaContainer, providerId: string): SavedCards {
  return cardAccount(container, providerId).cards
}

function cardAccount(container: MedusaContainer, providerId: string): CardAccount {
  const { books, cards } = container.resolve<PaymentModule>(Modules.PAYMENT).paymentProviderService_.retrieveProvider(providerId)
  if (!books || !cards) throw new Error(`the payment provider ${providerId} keeps no books that can be asked`)
  return { books, cards }
}

/** Every card account that money may have gone through, by its provider: also one that is disabled, or gone from the configuration. */
export async function cardAccounts(container: MedusaContainer): Promise<string[]> {
  const providers = await container.resolve<IPaymentModuleService>(Modules.PAYMENT).listPaymentProviders({})
  return providers.map(({ id }) => id).filter((id) => id.startsWith(CARD_PROVIDERS))
}

/** The accounts that a payee may have of its own: those of the configuration beside the platform's. */
export async function payeeAccounts(container: MedusaContainer): Promise<string[]> {
  const own = (await cardAccounts(container)).filter((id) => id !== CARD_PROVIDER_ID && isConfigured(container, id))
  return own.map((id) => id.slice(CARD_PROVIDERS.length)).sort()
}

/** Whether the configuration still names the account behind a provider of ours. */
export function isConfigured(container: MedusaContainer, providerId: string): boolean {
  try {
    return cardBooks(container, providerId) !== undefined
  } catch {
    return false
  }
}
