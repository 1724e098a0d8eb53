import { model } from "@medusajs/framework/utils"
import { Commune } from "./commune"

/**
 * The régie that cashes the money of one or more communes; wallets and receipts belong to it. Amounts in cents. `card_account` is the account at the card
 * processor that its money goes to, null for the platform's.
 */
export const Payee = model.define("canteen_payee", {
  id: model.id({ prefix: "payee" }).primaryKey(),
  name: model.text(),
  slug: model.text().unique(),
  top_up_min_cents: model.number(),
  top_up_max_cents: model.number(),
  wallet_cap_cents: model.number(),
  card_account: model.text().nullable(),
  communes: model.hasMany(() => Commune, { mappedBy: "payee" }),
})
