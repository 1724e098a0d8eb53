import morgan from "morgan"

/**
 * Medusa logs the address of every request and the page that it came from. What follows the question mark may open an account (the token of an invitation) or name a family
 * (what staff searches for), and the name of a calendar's file opens that calendar: they are in no log. Medusa's loggers look these readers up at each request.
 */
morgan.token("url", (req) => withoutSecrets(req.originalUrl ?? req.url))
morgan.token("referrer", (req) => withoutSecrets(req.headers.referer))

/** As servers match paths: in any case, and with several slashes. */
const FEED = /(\/+canteen\/+feeds\/+)[^/?#]+/i

function withoutSecrets(address: string | undefined): string | undefined {
  return address?.split(/[?#]/, 1)[0]?.replace(FEED, "$1…")
}
