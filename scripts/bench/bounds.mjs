// @ts-check
import { NAMES } from "./checkouts.mjs"
import { CROWDS } from "./crowd.mjs"
import { quantile } from "./measure.mjs"

/** @typedef {import("./measure.mjs").Timing} Timing */
/** @typedef {{ name: string, figure: number, least?: boolean, bound: number }} Figure `least`: the bound is the smallest that will do, else the largest */

/** What a checkout may cost, as shares of Medusa's own checkout of one plain item. */
const SHARES = { [NAMES.few]: 0.35, [NAMES.many]: 0.45, [NAMES.card]: 1.25, [NAMES.cancel]: 0.3 }
const TIMES_THE_RATE = 3
const SHARE_OF_P95 = 1 / 3
const STATEMENTS_OF_GATES = 2

/**
 * What was measured beside what is wanted. Nothing fails when a bound is not met: a busy machine is no fault of the code.
 * @param {{ timings: Timing[], crowds: import("./crowd.mjs").Crowd[], statements: import("./checkouts.mjs").Statements[], gates: import("./gates.mjs").Gate[] }} measured
 * @returns {string}
 */
export function reportBounds({ timings, crowds, statements, gates }) {
  const plain = median(timesOf(timings, NAMES.plain))
  const shares = Object.entries(SHARES).map(([name, bound]) => ({ name: `${name} / plain`, figure: median(timesOf(timings, name)) / plain, bound }))
  const figures = [...shares, ...figuresOf(crowds)]
  const width = Math.max(...[...figures, ...statements].map(({ name }) => name.length)) + 12
  const counts = statements.map(({ name, answered, followed }) => `  ${`${name}, SQL statements`.padEnd(width)}  ${answered} until the answer, ${followed} after it`)
  const [few, many] = statements.map(({ answered, followed }) => answered + followed)
  const constant = `  ${"the same number for few meals and for many".padEnd(width)}  ${few === many ? "met" : "NOT MET"}`
  const guarded = gates.map(({ name, statements: figure }) => line({ name: `${name}, SQL statements of the gates`, figure, bound: STATEMENTS_OF_GATES }, width))
  return ["", ...figures.map((figure) => line(figure, width)), "", ...counts, constant, "", ...guarded].join("\n")
}

/**
 * @param {import("./crowd.mjs").Crowd[]} crowds
 * @returns {Figure[]}
 */
function figuresOf(crowds) {
  const rate = (/** @type {string} */ name) => median(crowds.find((crowd) => crowd.name === name)?.rates ?? [])
  const p95 = (/** @type {string} */ name) => quantile(timesOf(crowds, name), 0.95)
  return [
    { name: "8 parents at once, rate of wallet / plain", figure: rate(CROWDS.wallet) / rate(CROWDS.plain), least: true, bound: TIMES_THE_RATE },
    { name: "8 parents at once, 95 % of wallet / plain", figure: p95(CROWDS.wallet) / p95(CROWDS.plain), bound: SHARE_OF_P95 },
  ]
}

/**
 * @param {Figure} figure
 * @param {number} width
 */
function line({ name, figure, bound, least = false }, width) {
  const isMet = least ? figure >= bound : figure <= bound
  return `  ${name.padEnd(width)}  ${figure.toFixed(2).padStart(6)}  ${least ? "≥" : "≤"} ${bound.toFixed(2)}  ${isMet ? "met" : "NOT MET"}`
}

/**
 * @param {Timing[]} timings
 * @param {string} name
 */
function timesOf(timings, name) {
  return timings.find((timing) => timing.name === name)?.times ?? []
}

/** @param {number[]} values */
function median(values) {
  return quantile(values, 0.5)
}
