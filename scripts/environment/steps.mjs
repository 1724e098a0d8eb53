// @ts-check

/** A step that lasts longer than this is announced, so that nobody waits before an empty screen. */
const SILENCE_MS = 2_000

/**
 * Runs one step and says how long it took. A step that answers `false` had nothing to do, and is not mentioned.
 * @template T
 * @param {string} title
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(title, work) {
  const start = Date.now()
  const announcement = setTimeout(() => console.log(`  … ${title}`), SILENCE_MS)
  const result = await work().finally(() => clearTimeout(announcement))
  if (result !== false) console.log(`  ✓ ${title} (${Math.round((Date.now() - start) / 100) / 10} s)`)
  return result
}
