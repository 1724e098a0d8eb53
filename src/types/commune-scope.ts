/** The communes that a member of staff may see. There is none without a commune: forgetting to limit a read cannot compile. */
export class CommuneScope {
  readonly ids: readonly [string, ...string[]]

  constructor(communeIds: readonly string[]) {
    const [first, ...others] = new Set(communeIds.filter((id) => id !== ""))
    if (first === undefined) throw new Error("A commune scope needs at least one commune")
    this.ids = Object.freeze([first, ...others] as const)
    Object.freeze(this)
  }

  /** The ids as a list of their own, for queries and workflows. */
  toArray(): string[] {
    return [...this.ids]
  }

  /** Whether a commune is within reach. */
  includes(communeId: string): boolean {
    return this.ids.includes(communeId)
  }
}
