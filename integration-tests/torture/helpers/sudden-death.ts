import { Client } from "pg"

type Query = (this: Client, ...args: unknown[]) => unknown
/** `before`: as the statement is about to be sent. `committed`: as soon as its transaction has ended well. `nth`: not the first such statement. */
export type Moment = ({ before: RegExp } | { committed: RegExp }) & { nth?: number }

/** What runs beside the statement, in parallel steps, has this long to get its own work done: the crash is the other way round. */
const LINGER_MS = 400

/**
 * Stops this process's work in the middle of a transaction, at one statement, as a crash does: nothing after it runs, no compensation either, and
 * the database rolls back what was not committed. The rest of the process lives on, to be looked at.
 */
export class SuddenDeath {
  private moment: Moment | undefined
  private seen = 0
  private struck: ((processId: number) => void) | undefined
  private readonly frozen: ((error: Error) => void)[] = []
  private readonly dying = new WeakSet<Client>()
  private readonly inTransaction = new WeakSet<Client>()
  private readonly original = Object.getOwnPropertyDescriptor(Client.prototype, "query")?.value as Query

  constructor() {
    const { original } = this
    const decide = (client: Client, args: unknown[]): unknown => this.decide(client, args, original)
    Client.prototype.query = function (this: Client, ...args: unknown[]) {
      return decide(this, args)
    } as unknown as typeof Client.prototype.query
  }

  /** Resolves with the server's process of the connection on which it struck. */
  async at(moment: Moment): Promise<number> {
    this.moment = moment
    this.seen = 0
    return new Promise((resolve) => (this.struck = resolve))
  }

  disarm(): void {
    this.moment = undefined
    this.struck = undefined
  }

  /** At the end, what hangs fails: the server of the specs waits for its requests. */
  restore(): void {
    for (const fail of this.frozen) fail(new Error("the process that asked is dead"))
    Client.prototype.query = this.original as unknown as typeof Client.prototype.query
  }

  private decide(client: Client, args: unknown[], original: Query): unknown {
    const text = textOf(args[0])
    if (/^BEGIN/i.test(text)) this.inTransaction.add(client)
    const isEnd = /^(COMMIT|ROLLBACK)/i.test(text)
    if (isEnd) this.inTransaction.delete(client)
    if (this.moment === undefined) return original.apply(client, args)
    if ("before" in this.moment && this.moment.before.test(text) && this.isIts()) return this.strike(client, args)
    if ("committed" in this.moment) {
      if (isEnd && this.dying.has(client)) return this.strikeAfter(client, args, original)
      if (this.moment.committed.test(text) && this.isIts()) {
        if (!this.inTransaction.has(client)) return this.strikeAfter(client, args, original)
        this.dying.add(client)
      }
    }
    return original.apply(client, args)
  }

  private isIts(): boolean {
    return (this.seen += 1) === (this.moment?.nth ?? 1)
  }

  /** The answer does not come as long as the test lasts. */
  private strike(client: Client, args: unknown[]): Promise<never> {
    const { struck } = this
    this.disarm()
    const { processID } = client as unknown as { processID: number }
    setTimeout(() => struck?.(processID), LINGER_MS)
    return new Promise((_, reject) => {
      const answer = args.find((arg) => typeof arg === "function") as ((error: Error) => void) | undefined
      this.frozen.push(answer ?? reject)
    })
  }

  private strikeAfter(client: Client, args: unknown[], original: Query): unknown {
    const withoutAnswer = args.map((arg) => (typeof arg === "function" ? () => undefined : arg))
    original.apply(client, withoutAnswer)
    return this.strike(client, args)
  }
}

function textOf(statement: unknown): string {
  if (typeof statement === "string") return statement
  const { text } = (statement ?? {}) as { text?: unknown }
  return typeof text === "string" ? text : ""
}
