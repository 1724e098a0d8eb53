/** The part of morgan that is used here: it comes without types. */
declare module "morgan" {
  import type { IncomingMessage } from "node:http"

  type Token = (req: IncomingMessage & { originalUrl?: string }) => string | undefined

  const morgan: { token(name: "url" | "referrer", read: Token): void; url: Token; referrer: Token }
  export = morgan
}
