import { stack } from "./stack"

/** One caller of the running backend, for what a spec only needs to exist. */
export class Backend {
  constructor(private readonly token?: string) {}

  /** Logs a customer or a member of staff in. */
  static async logIn(actor: "customer" | "user", login: { email: string; password: string }): Promise<Backend> {
    const { token } = await new Backend().post<{ token: string }>(`/auth/${actor}/emailpass`, login)
    return new Backend(token)
  }

  get<Body>(path: string): Promise<Body> {
    return this.send<Body>("GET", path)
  }

  post<Body>(path: string, data: unknown = {}): Promise<Body> {
    return this.send<Body>("POST", path, data)
  }

  put<Body>(path: string, data: unknown): Promise<Body> {
    return this.send<Body>("PUT", path, data)
  }

  /** @throws Error with what the backend said, for any other answer than success */
  private async send<Body>(method: string, path: string, data?: unknown): Promise<Body> {
    const answer = await fetch(stack.backend + path, {
      method,
      headers: {
        "content-type": "application/json",
        "x-publishable-api-key": stack.publishable_key,
        ...(this.token ? { authorization: `Bearer ${this.token}` } : {}),
      },
      body: data === undefined ? undefined : JSON.stringify(data),
    })
    if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${await answer.text()}`)
    const body: Body = await answer.json()
    return body
  }
}
