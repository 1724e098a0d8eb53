import { once } from "node:events"
import { createServer } from "node:http"

/** One delivery, as it came. */
export type Delivery = { body: string; signature: string; event: { id: string; type: string } }

/** A server that takes webhooks and, when told to, refuses some first. */
export class WebhookInbox {
  readonly deliveries: Delivery[] = []
  /** How many deliveries are still to be answered 500. */
  refusals = 0
  private readonly server = createServer((request, response) => {
    let body = ""
    request.setEncoding("utf8")
    request.on("data", (chunk: string) => (body += chunk))
    request.on("end", () => {
      this.deliveries.push({ body, signature: String(request.headers["stripe-signature"]), event: JSON.parse(body) })
      response.writeHead(this.refusals-- > 0 ? 500 : 200).end()
    })
  })

  /** Starts listening on a free port and answers the address. */
  async open(): Promise<string> {
    this.server.listen(0, "127.0.0.1")
    await once(this.server, "listening")
    const address = this.server.address()
    return `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}/hooks`
  }

  /** Waits until that many deliveries of a type came, and answers them. */
  async waitFor(type: string, count = 1): Promise<Delivery[]> {
    const deadline = Date.now() + 8_000
    for (;;) {
      const found = this.deliveries.filter(({ event }) => event.type === type)
      if (found.length >= count) return found
      if (Date.now() > deadline) throw new Error(`${found.length} of ${count} deliveries of ${type}`)
      await new Promise((resolve) => setTimeout(resolve, 25))
    }
  }

  async close(): Promise<void> {
    this.server.closeAllConnections()
    this.server.close()
    await once(this.server, "close")
  }
}
