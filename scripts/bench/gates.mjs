// @ts-check
import { logIn } from "./client.mjs"
import { fillCart } from "./gestures.mjs"

/** @typedef {{ name: string, statements: number }} Gate */

/** What only the gates read: logins, grants, second factors, and whose a row of core's is. */
const OF_GATES = /"?canteen_session"?|"?canteen_grant"?|"?auth_mfa_factor"?|c\.has_account/
const DAY = "2026-12-01"

/**
 * How many statements the gates ask before one request of a family, of a family on its own cart, and of staff.
 * @param {{ town: import("./town.mjs").Town, demo: import("./client.mjs").Demo, database: import("./database.mjs").Database }} where
 * @returns {Promise<Gate[]>}
 */
export async function countGates({ town, demo, database }) {
  const { call } = town.large
  const clerk = await logIn(demo, "user", demo.logins["clerk_aiguilhe"])
  const cart = await fillCart(town.large, town, { children: 1, days: 1 })
  const requests = /** @type {const} */ ([
    ["a family's wallets", () => call("GET", "/store/canteen/wallets")],
    ["a family's cart, by core's route", () => call("GET", `/store/carts/${cart}`)],
    ["who eats, for a clerk", () => clerk("GET", `/admin/canteen/attendance?date=${DAY}`)],
  ])
  const gates = []
  for (const [name, ask] of requests) {
    const { answered } = await database.listStatements(ask)
    gates.push({ name, statements: answered.filter((line) => OF_GATES.test(line)).length })
  }
  return gates
}
