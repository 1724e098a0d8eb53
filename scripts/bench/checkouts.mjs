// @ts-check
import { buyPlainItem, cancel, fillCart, payByCard, payByWallet } from "./gestures.mjs"

/** @typedef {import("./measure.mjs").Timing} Timing */
/** @typedef {import("./town.mjs").Town} Town */
/** @typedef {import("./town.mjs").Family} Family */
/** @typedef {import("./database.mjs").Database} Database */
/** @typedef {{ name: string, answered: number, followed: number }} Statements until the answer, and from then on until all is quiet */

const WARM_UP = 4
const ROUNDS = 20
const FEW = { children: 1, days: 4 }
const MANY = { children: 3, days: 140 }
const COUNTS = 5

export const NAMES = {
  plain: "Medusa's checkout of a plain item",
  few: "wallet, 4 meals",
  many: "wallet, 420 meals",
  card: "card, 420 meals",
  cancel: "cancelling 4 meals to the wallet",
}

/**
 * Pays and cancels, each in turn, once a round. Carts are made before, and all that follows a payment has ended, when the next time is taken.
 * @param {{ town: Town, demo: import("./client.mjs").Demo, database: Database }} where
 * @returns {Promise<Timing[]>} milliseconds, without the rounds that warm up
 */
export async function measureCheckouts({ town, demo, database }) {
  const timings = Object.values(NAMES).map((name) => ({ name, times: /** @type {number[]} */ ([]) }))
  const { large } = town
  for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
    const note = (/** @type {string} */ name, /** @type {number} */ ms) => round >= WARM_UP && timings.find((own) => own.name === name)?.times.push(ms)
    await database.quiet()
    note(NAMES.plain, await buyPlainItem(large, town))
    for (const [name, size] of /** @type {const} */ ([[NAMES.few, FEW], [NAMES.many, MANY]])) {
      const cart = await fillCart(large, town, size)
      await database.quiet()
      const paid = await payByWallet(large, cart)
      note(name, paid.ms)
      await database.quiet()
      const ms = await cancel(large, paid.orderId)
      if (size === FEW) note(NAMES.cancel, ms)
      await database.quiet()
    }
    const cart = await fillCart(large, town, MANY)
    await database.quiet()
    const paid = await payByCard(large, cart, demo)
    note(NAMES.card, paid.ms)
    await database.quiet()
    await cancel(large, paid.orderId)
  }
  return timings
}

/**
 * How many statements a payment by wallet of few and of many meals asks, the fewest of some: a job of the background may add its own to one of them.
 * @param {{ town: Town, database: Database }} where
 * @returns {Promise<Statements[]>}
 */
export async function countStatements({ town, database }) {
  const { large } = town
  const result = []
  for (const [name, size] of /** @type {const} */ ([[NAMES.few, FEW], [NAMES.many, MANY]])) {
    const counts = []
    for (let turn = 0; turn < COUNTS; turn += 1) {
      const cart = await fillCart(large, town, size)
      let orderId = ""
      counts.push(await database.countStatements(async () => ({ orderId } = await payByWallet(large, cart))))
      await cancel(large, orderId)
    }
    const [fewest] = counts.sort((a, b) => a.answered + a.followed - b.answered - b.followed)
    if (fewest) result.push({ name, ...fewest })
  }
  return result
}
