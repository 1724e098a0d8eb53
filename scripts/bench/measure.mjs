// @ts-check

/** @typedef {{ name: string, times: number[] }} Timing */

const WARM_UP = 15
const ROUNDS = 60

/**
 * Runs every probe once a round, one after the other: what disturbs the machine disturbs them all.
 * @param {import("./probes.mjs").Probe[]} probes
 * @returns {Promise<Timing[]>} milliseconds, without the rounds that warm up
 */
export async function measure(probes) {
  const timings = probes.map(({ name }) => ({ name, times: /** @type {number[]} */ ([]) }))
  for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
    for (const [index, { run }] of probes.entries()) {
      const start = performance.now()
      await run()
      if (round >= WARM_UP) timings[index]?.times.push(performance.now() - start)
    }
  }
  return timings
}

/**
 * Medians and 95th percentiles, with the ratio of each median to the reference's.
 * @param {Timing[]} timings
 * @param {string} reference
 * @returns {string}
 */
export function report(timings, reference) {
  const base = quantile(timings.find(({ name }) => name === reference)?.times ?? [], 0.5)
  const width = Math.max(...timings.map(({ name }) => name.length))
  const lines = timings.map(({ name, times }) => {
    const median = quantile(times, 0.5)
    const figures = [`${median.toFixed(1)} ms`, `${quantile(times, 0.95).toFixed(1)} ms`, `× ${(median / base).toFixed(2)}`]
    return `  ${name.padEnd(width)}  ${figures.map((figure) => figure.padStart(10)).join("  ")}`
  })
  const head = `  ${"".padEnd(width)}  ${["median", "95 %", "ratio"].map((title) => title.padStart(10)).join("  ")}`
  const rounds = timings[0]?.times.length ?? 0
  return ["", head, ...lines, "", `  ${rounds} times each, in turn; ratio: its median to that of ${reference}.`].join("\n")
}

/**
 * The value below which a share of them lies; NaN of none.
 * @param {number[]} values
 * @param {number} share between 0 and 1
 * @returns {number}
 */
export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}
