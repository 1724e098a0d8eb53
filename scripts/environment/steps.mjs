// @ts-check

/**
 * Runs one step and says how long it took. A step that answers `false` had nothing to do, and is not mentioned.
 * @template T
 * @param {string} title
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(title, work) {
  const start = Date.now()
  const result = await work()
  if (result !== false) console.log(`  ✓ ${title} (${Math.round((Date.now() - start) / 100) / 10} s)`)
  return result
}
