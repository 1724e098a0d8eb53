// @ts-check
import { buyPlainItem, fillCart, payByWallet } from "./gestures.mjs"

/** @typedef {import("./town.mjs").Town} Town */
/** @typedef {import("./town.mjs").Family} Family */
/** @typedef {{ name: string, times: number[], rates: number[] }} Crowd milliseconds of each checkout, and checkouts a second of each round */

const WARM_UP = 1
const ROUNDS = 6
const EACH = 3
const DAYS = 4

export const CROWDS = { plain: "8 parents at once, Medusa's checkout", wallet: "8 parents at once, wallet, 4 meals" }

/**
 * Eight parents at once, each one checkout after the other: plain items, then meals whose carts were filled before.
 * @param {{ town: Town, database: import("./database.mjs").Database }} where
 * @returns {Promise<Crowd[]>} without the rounds that warm up
 */
export async function measureCrowds({ town, database }) {
  const plain = newCrowd(CROWDS.plain)
  const wallet = newCrowd(CROWDS.wallet)
  for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
    const kept = round >= WARM_UP
    await database.quiet()
    const bought = await together(town.families, (family) => buyPlainItem(family, town))
    if (kept) note(plain, bought)
    const carts = new Map(await Promise.all(town.families.map(async (family) => /** @type {const} */ ([family, await fillCarts(family, town, round)]))))
    await database.quiet()
    const paid = await together(town.families, async (family, turn) => (await payByWallet(family, carts.get(family)?.[turn] ?? "")).ms)
    if (kept) note(wallet, paid)
  }
  return [plain, wallet]
}

/**
 * Carts of different days, so that nothing need be cancelled.
 * @param {Family} family
 * @param {Town} town
 * @param {number} round
 */
async function fillCarts(family, town, round) {
  const carts = []
  for (let turn = 0; turn < EACH; turn += 1) carts.push(await fillCart(family, town, { children: 1, days: DAYS, from: (round * EACH + turn) * DAYS }))
  return carts
}

/**
 * @param {Family[]} families
 * @param {(family: Family, turn: number) => Promise<number>} checkout
 * @returns {Promise<{ times: number[], rate: number }>}
 */
async function together(families, checkout) {
  const times = /** @type {number[]} */ ([])
  const start = performance.now()
  const all = families.map(async (family) => {
    for (let turn = 0; turn < EACH; turn += 1) times.push(await checkout(family, turn))
  })
  await Promise.all(all)
  return { times, rate: (times.length * 1000) / (performance.now() - start) }
}

/**
 * @param {string} name
 * @returns {Crowd}
 */
function newCrowd(name) {
  return { name, times: [], rates: [] }
}

/**
 * @param {Crowd} crowd
 * @param {{ times: number[], rate: number }} round
 */
function note(crowd, { times, rate }) {
  crowd.times.push(...times)
  crowd.rates.push(rate)
}
