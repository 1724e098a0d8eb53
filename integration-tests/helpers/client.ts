import type { MedusaContainer } from "@medusajs/framework/types"
import { ApiKeyType, Modules } from "@medusajs/framework/utils"
import type { ErrorBody } from "../../src/types/http"

export type Answer<Body> = { status: number; body: Body }

type Request = { method: string; url: string; data?: unknown; headers: Record<string, string>; validateStatus: () => true }
/** The runner's axios; it keeps no session and throws nothing. */
export type Api = { request(request: Request): Promise<{ status: number; data: unknown; headers: object }> }

/** Calls the server with the same headers each time; every status is an answer. */
export class Client {
  constructor(
    private readonly api: Api,
    readonly headers: Readonly<Record<string, string>> = {}
  ) {}

  /** The same caller with other headers, such as a token. */
  with(headers: Record<string, string>): Client {
    return new Client(this.api, { ...this.headers, ...headers })
  }

  /** The same caller, logged in. */
  as(token: string): Client {
    return this.with({ authorization: `Bearer ${token}` })
  }

  async get<Body = ErrorBody>(url: string): Promise<Answer<Body>> {
    return this.send<Body>("GET", url)
  }

  async post<Body = ErrorBody>(url: string, data: unknown = {}): Promise<Answer<Body>> {
    return this.send<Body>("POST", url, data)
  }

  async delete<Body = ErrorBody>(url: string): Promise<Answer<Body>> {
    return this.send<Body>("DELETE", url)
  }

  /** A file with the headers that it came with. */
  async fetch(url: string): Promise<Answer<string> & { headers: Record<string, unknown> }> {
    const { status, data, headers } = await this.api.request({ method: "GET", url, headers: this.headers, validateStatus: () => true })
    return { status, body: String(data), headers: { ...headers } }
  }

  async send<Body = ErrorBody>(method: string, url: string, data?: unknown): Promise<Answer<Body>> {
    const answer = await this.api.request({ method, url, data, headers: this.headers, validateStatus: () => true })
    return { status: answer.status, body: answer.data as Body }
  }
}

/** A client of the storefront: it sends the publishable key that every store route wants. */
export async function openShop(container: MedusaContainer, api: Api): Promise<Client> {
  const keys = container.resolve(Modules.API_KEY)
  const key = await keys.createApiKeys({ title: "Storefront", type: ApiKeyType.PUBLISHABLE, created_by: "test" })
  const channels = container.resolve(Modules.SALES_CHANNEL)
  const channel = await channels.createSalesChannels({ name: "Storefront" })
  const link = container.resolve("link")
  await link.create({ [Modules.API_KEY]: { publishable_key_id: key.id }, [Modules.SALES_CHANNEL]: { sales_channel_id: channel.id } })
  return new Client(api, { "x-publishable-api-key": key.token })
}
