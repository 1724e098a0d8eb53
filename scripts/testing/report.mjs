// @ts-check

/** @typedef {{ passed: number, failed: number, failures?: string[] }} Count `failures` names what failed */

/**
 * Adds up what ran, section after section. A section that breaks counts as one failure, and the next ones run all the same.
 */
export class Report {
  /** Set when someone interrupts the run: nothing more is begun. */
  interrupted = () => false

  /** @type {Array<Count & { title: string, seconds: number }>} */
  #sections = []

  /**
   * @param {string} title
   * @param {() => Promise<Count>} work
   * @returns {Promise<void>}
   */
  async section(title, work) {
    if (this.interrupted()) return
    console.log(`\n━━ ${title} ${"━".repeat(Math.max(3, 76 - title.length))}`)
    const start = Date.now()
    const count = await work().catch((/** @type {unknown} */ error) => {
      const message = error instanceof Error ? error.message : String(error)
      if (!this.interrupted()) console.error(message)
      return { passed: 0, failed: 1, failures: [`${title}: ${message.split("\n")[0]}`] }
    })
    if (this.interrupted()) return
    const seconds = Math.round((Date.now() - start) / 1000)
    this.#sections.push({ title, seconds, ...count })
    console.log(`   ${count.passed} passed, ${count.failed} failed (${seconds} s)`)
  }

  /** @returns {{ passed: number, failed: number }} */
  get total() {
    const sum = (/** @type {"passed" | "failed"} */ key) => this.#sections.reduce((total, section) => total + section[key], 0)
    return { passed: sum("passed"), failed: sum("failed") }
  }

  /** Prints what failed, one line a section, and the sum alone on the last line. */
  print() {
    const failures = this.#sections.flatMap(({ failures = [] }) => failures)
    if (failures.length > 0) console.log(`\n━━ Failed ${"━".repeat(70)}\n${failures.map((failure) => `   ${failure}`).join("\n")}`)
    const width = Math.max(...this.#sections.map(({ title }) => title.length))
    console.log(`\n━━ Total ${"━".repeat(71)}`)
    for (const { title, passed, failed, seconds } of this.#sections) {
      console.log(`   ${title.padEnd(width)}  ${String(passed).padStart(5)} passed  ${String(failed).padStart(3)} failed  ${seconds} s`)
    }
    const { passed, failed } = this.total
    console.log(`\n${passed} passed, ${failed} failed`)
  }
}
