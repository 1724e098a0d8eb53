import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { existsSync } from "node:fs"
import { createServer } from "node:net"
import { join } from "node:path"
import { currentInstant } from "../../../src/clock"
import type { Api } from "../../helpers/client"

const ROOT = join(__dirname, "../../..")
const BUILT = join(ROOT, ".medusa/server")
const MEDUSA = join(ROOT, "node_modules/@medusajs/cli/cli.js")
const START_LIMIT_MS = 120_000

/** A backend of its own process, as `npm start` runs it, on the database of the specs: to be killed. */
export class Backend {
  private child: ChildProcess | undefined

  constructor(
    readonly port: number,
    private readonly env: Record<string, string>
  ) {
    if (!existsSync(join(BUILT, "medusa-config.js"))) throw new Error("the backend is not built: npx medusa build")
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`
  }

  /** Answers when it is ready. */
  async start(): Promise<void> {
    const own = { PORT: String(this.port), NODE_ENV: "production", CANTEEN_MODE: "demo", NODE_OPTIONS: "--no-warnings", CANTEEN_CLOCK_OFFSET_MS: String(clockOffset()), ...this.env }
    const args = [MEDUSA, "start", "--host", "127.0.0.1", "--port", String(this.port)]
    this.child = spawn(process.execPath, args, { cwd: BUILT, env: { ...process.env, ...own }, stdio: ["ignore", "ignore", "inherit"] })
    for (const end = performance.now() + START_LIMIT_MS; !(await this.isUp()); await new Promise((resolve) => setTimeout(resolve, 100))) {
      if (this.child.exitCode !== null) throw new Error(`the backend stopped with code ${this.child.exitCode}`)
      if (performance.now() > end) throw new Error("the backend did not start")
    }
  }

  /** `kill -9`: it has no time for anything. */
  async kill(): Promise<void> {
    const { child } = this
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    const ended = once(child, "exit")
    child.kill("SIGKILL")
    await ended
  }

  private async isUp(): Promise<boolean> {
    return fetch(`${this.url}/health`).then(
      (response) => response.ok,
      () => false
    )
  }
}

/** Sends each request to whoever answers at this moment; one that nobody answers throws. */
export class Switchboard implements Api {
  target: Api | string

  constructor(first: Api) {
    this.target = first
  }

  async request(request: Parameters<Api["request"]>[0]): ReturnType<Api["request"]> {
    if (typeof this.target !== "string") return this.target.request(request)
    const { method, url, data, headers } = request
    const body = data === undefined ? undefined : typeof data === "string" ? data : JSON.stringify(data)
    const response = await fetch(this.target + url, { method, headers: { "content-type": "application/json", ...headers }, body })
    const text = await response.text()
    return { status: response.status, data: text.startsWith("{") ? JSON.parse(text) : text, headers: {} }
  }
}

/** A port that nothing uses at this moment. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1")
  await once(server, "listening")
  const address = server.address()
  server.close()
  return typeof address === "object" && address ? address.port : 0
}

/** Specs shift `Date.now`: another process needs the shift from the machine's own clock. */
function clockOffset(): number {
  return Math.round(currentInstant().epochMilliseconds - (performance.timeOrigin + performance.now()))
}
