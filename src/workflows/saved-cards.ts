import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { Temporal } from "temporal-polyfill"
import { isConfigured, savedCards } from "../card-accounts"
import { CARD_PROVIDERS } from "../decisions/card-provider"
import type { CardFacts } from "../providers/card-payment/saved-cards"
import type { SavedCard } from "../types/http"

/** A family at one card account: `external_id` is the processor's customer. */
type Holder = { provider_id: string; external_id: string }
/** `copies`: the same card kept more than once, itself included. */
type KeptCard = { card: SavedCard; copies: string[] }

const PARIS = "Europe/Paris"

/**
 * The cards that a customer kept, at every account of the configuration; the same card kept twice is one.
 * @throws MedusaError `card.no_clear_answer` when a processor cannot be asked
 */
export async function readSavedCards(container: MedusaContainer, customerId: string, now: Temporal.Instant): Promise<SavedCard[]> {
  return (await readKeptCards(container, customerId, now)).map(({ card }) => card)
}

/** The same with the ids under which the processor has each of them. */
export async function readKeptCards(container: MedusaContainer, customerId: string, now: Temporal.Instant): Promise<KeptCard[]> {
  const holders = await readHolders(container, customerId)
  const kept = await Promise.all(
    holders.map(async ({ provider_id, external_id }) => {
      const cards = await savedCards(container, provider_id).list(external_id)
      return cards.map((card) => ({ card, provider_id }))
    })
  )
  const month = now.toZonedDateTimeISO(PARIS).toPlainDate().toPlainYearMonth()
  const byFace = new Map<string, KeptCard>()
  for (const { card, provider_id } of kept.flat()) {
    const face = faceOf(card, provider_id)
    const same = byFace.get(face)
    if (same) same.copies.push(card.id)
    else byFace.set(face, { card: present(card, provider_id, month), copies: [card.id] })
  }
  return [...byFace.values()]
}

/** What tells two cards apart on a page; the processor's fingerprint would say no more to their owner. */
function faceOf({ brand, last4, exp_month, exp_year }: CardFacts, provider_id: string): string {
  return [provider_id, brand, last4, exp_month, exp_year].join(" ")
}

function present({ id, brand, last4, exp_month, exp_year, created_at }: CardFacts, provider_id: string, month: Temporal.PlainYearMonth): SavedCard {
  const expires = Temporal.PlainYearMonth.from({ year: exp_year, month: exp_month })
  return { id, provider_id, brand, last4, exp_month, exp_year, expired: Temporal.PlainYearMonth.compare(expires, month) < 0, kept_at: created_at.toISOString() }
}

async function readHolders(container: MedusaContainer, customerId: string): Promise<Holder[]> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "customer",
    fields: ["account_holders.provider_id", "account_holders.external_id"],
    filters: { id: customerId },
  })
  const [customer] = data as unknown as { account_holders?: (Holder | null)[] }[]
  const holders = (customer?.account_holders ?? []).filter((holder) => holder !== null)
  return holders.filter(({ provider_id }) => provider_id.startsWith(CARD_PROVIDERS) && isConfigured(container, provider_id))
}
