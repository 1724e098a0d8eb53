// @ts-check
import { join } from "node:path"
import { writeJson } from "./json-file.mjs"

/** @typedef {import("./database.mjs").Seeded} Seeded */

/** What the logins of the demonstration are for; the others are only in `demo.json`. */
const ROLES = /** @type {Record<string, string>} */ ({
  parent_dupont: "Parent, portefeuille 50 €",
  parent_pending: "Parent en attente",
  clerk_aiguilhe: "Agent d'Aiguilhe (clerk)",
  manager_aiguilhe: "Responsable d'Aiguilhe (manager)",
  kitchen_aiguilhe: "Cuisine d'Aiguilhe (kitchen)",
  finance_aiguilhe: "Finances d'Aiguilhe (finance)",
  manager_coubon: "Responsable de Coubon (manager)",
  platform_finance: "Finances de la plateforme",
  platform_admin: "Administration de la plateforme",
})

/**
 * Writes where everything answers and who can log in, for programs.
 * @param {import("./copy.mjs").Copy} copy
 * @param {Seeded} seeded
 * @param {import("./clock.mjs").Clock} clock
 * @returns {void}
 */
export function writeDemo({ data, addresses, cards }, seeded, clock) {
  writeJson(join(data, "demo.json"), {
    backend: addresses.backend,
    storefront: addresses.storefront,
    admin: addresses.admin,
    mailbox: addresses.mailbox,
    card_simulator: cards.simulated ? addresses.cardSimulator : null,
    publishable_key: seeded.publishable_key,
    region_id: seeded.region_id,
    card_provider_id: seeded.card_provider_id,
    card_publishable_key: cards.publishableKey,
    webhook_url: addresses.webhook,
    clock: clock.clock,
    logins: seeded.logins,
  })
}

/**
 * The same, for people.
 * @param {import("./copy.mjs").Copy} copy
 * @param {Seeded} seeded
 * @param {import("./clock.mjs").Clock} clock
 * @returns {string}
 */
export function presentDemo({ addresses, cards }, { logins }, { clock, offset_ms: offset }) {
  const places = [
    ["Parents / Storefront", addresses.storefront],
    ["Mairies / Admin", addresses.admin],
    ["Courriels / Mailbox", addresses.mailbox],
    ...(cards.simulated ? [["Cartes / Card simulator", addresses.cardSimulator]] : []),
    ...(clock ? [["Horloge / Clock", new Date(Date.now() + offset).toISOString()]] : []),
  ]
  const people = Object.entries(ROLES).flatMap(([name, role]) => {
    const login = logins[name]
    return login ? [[role, login.email, login.password]] : []
  })
  return `\n${table(places)}\n\n  Comptes de démonstration / Demo logins\n${table(people)}\n\n  Ctrl-C arrête tout / stops everything.\n`
}

/** @param {string[][]} rows */
function table(rows) {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? "").length)))
  return rows.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("   ")}`.trimEnd()).join("\n")
}
