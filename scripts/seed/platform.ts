import type { MedusaContainer } from "@medusajs/framework/types"
import {
  createApiKeysWorkflow,
  createRegionsWorkflow,
  createSalesChannelsWorkflow,
  linkSalesChannelsToApiKeyWorkflow,
  updateStoresWorkflow,
} from "@medusajs/medusa/core-flows"
import { CARD_PROVIDER_ID } from "../../src/decisions/card-provider"

export type SeededPlatform = { publishable_key: string; region_id: string; card_provider_id: string; sales_channel_id: string }

/** What any Medusa needs to sell in euros in France. */
export async function seedPlatform(container: MedusaContainer): Promise<SeededPlatform> {
  const { result: channels } = await createSalesChannelsWorkflow(container).run({ input: { salesChannelsData: [{ name: "Portail des familles" }] } })
  const { result: keys } = await createApiKeysWorkflow(container).run({
    input: { api_keys: [{ title: "Portail des familles", type: "publishable", created_by: "" }] },
  })
  const [channel, key] = [first(channels), first(keys)]
  await linkSalesChannelsToApiKeyWorkflow(container).run({ input: { id: key.id, add: [channel.id] } })
  await updateStoresWorkflow(container).run({
    input: {
      selector: {},
      update: { name: "Cantine Facile", supported_currencies: [{ currency_code: "eur", is_default: true }], default_sales_channel_id: channel.id },
    },
  })
  const { result: regions } = await createRegionsWorkflow(container).run({
    input: { regions: [{ name: "France", currency_code: "eur", countries: ["fr"], automatic_taxes: false, payment_providers: [CARD_PROVIDER_ID] }] },
  })
  return { publishable_key: key.token, region_id: first(regions).id, card_provider_id: CARD_PROVIDER_ID, sales_channel_id: channel.id }
}

/** The first of what was made. @throws Error when there is none */
export function first<Row>(rows: Row[]): Row {
  const [row] = rows
  if (row === undefined) throw new Error("nothing was made")
  return row
}
