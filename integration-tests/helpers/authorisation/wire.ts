import { Agent, request } from "node:http"

export type Caller = { name: string; headers: Readonly<Record<string, string>> }
/** `raw`: a body as it is written, in place of `body`. */
export type Call = { method: string; path: string; body?: unknown; raw?: string; headers?: Record<string, string>; patience_ms?: number }
export type Heard = { status: number; text: string; content: Buffer; headers: Readonly<Record<string, unknown>> }

/** The address of the server under test. */
export type Door = { port: number; agent: Agent }

/** Opens the way to the server that the runner gave its client. Close the agent after the tests. */
export function openDoor(api: { defaults: { baseURL?: string } }): Door {
  return { port: Number(new URL(api.defaults.baseURL ?? "").port), agent: new Agent({ keepAlive: true, maxSockets: 32 }) }
}

const PATIENCE_MS = 30_000
/** The status of what was never answered: a stream that waits for its first event, or a fault. */
export const SILENCE = 0

/** Sends a request as it is written: other clients tidy the path up first. */
export function call(door: Door, { headers }: Pick<Caller, "headers">, asked: Call): Promise<Heard> {
  const { port, agent } = door
  const { method, path, body, raw, headers: more, patience_ms = PATIENCE_MS } = asked
  const content = raw ?? (body === undefined ? undefined : JSON.stringify(body))
  const sent = { ...(content === undefined ? {} : { "content-type": "application/json", "content-length": Buffer.byteLength(content) }), ...headers, ...more }
  return new Promise((resolve, reject) => {
    const going = request({ host: "localhost", port, agent, method, path, headers: sent }, (answer) => {
      const parts: Buffer[] = []
      const hear = (): void => resolve({ status: answer.statusCode ?? SILENCE, text: Buffer.concat(parts).toString(), content: Buffer.concat(parts), headers: answer.headers })
      answer.on("data", (part: Buffer) => parts.push(part)).on("end", hear).on("error", reject)
    })
    going.setTimeout(patience_ms, () => {
      resolve({ status: SILENCE, text: "no answer", content: Buffer.alloc(0), headers: {} })
      going.destroy()
    })
    // The server may close a kept connection at the moment at which it is used again: the request did not arrive.
    going.on("error", (error) => (going.reusedSocket ? resolve(call(door, { headers }, asked)) : reject(error)))
    going.end(content)
  })
}
