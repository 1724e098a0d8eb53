import morgan from "morgan"

/**
 * Medusa logs the address of every request and the page that it came from. What follows the question mark may open an account (the token of an invitation) or name a family
 * (what staff searches for): it is in no log. Medusa's loggers look these readers up at each request.
 */
morgan.token("url", (req) => withoutQuery(req.originalUrl ?? req.url))
morgan.token("referrer", (req) => withoutQuery(req.headers.referer))

function withoutQuery(address: string | undefined): string | undefined {
  return address?.split(/[?#]/, 1)[0]
}
