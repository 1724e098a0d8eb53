import { randomBytes } from "node:crypto"
import { type NextRequest, NextResponse } from "next/server"
import { contentSecurityPolicy } from "@/security/content-security-policy"
import { env } from "@/env"

const YEAR_SECONDS = 365 * 24 * 60 * 60

/** Each page gets a policy with a number of its own, which Next puts on the scripts and styles that it writes into that page. */
export function proxy(request: NextRequest): NextResponse {
  const english = isEnglish(request) ? env().ENGLISH_STOREFRONT_URL : undefined
  if (english) return NextResponse.rewrite(new URL(request.nextUrl.pathname + request.nextUrl.search, english))
  const nonce = randomBytes(16).toString("base64")
  const { STOREFRONT_URL, CARD_SIMULATOR_URL } = env()
  const secure = STOREFRONT_URL.startsWith("https:")
  const policy = contentSecurityPolicy({ nonce, secure, cardSimulator: CARD_SIMULATOR_URL ?? null, development: process.env.NODE_ENV === "development" })
  const headers = new Headers(request.headers)
  headers.set("x-nonce", nonce)
  headers.set("Content-Security-Policy", policy)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set("Content-Security-Policy", policy)
  if (secure) response.headers.set("Strict-Transport-Security", `max-age=${String(YEAR_SECONDS)}`)
  return response
}

/** Whether an address of this site is one of the English pages, which their own process answers: documents, files and actions alike. */
function isEnglish({ nextUrl: { basePath, pathname } }: NextRequest): boolean {
  return basePath === "" && (pathname === "/en" || pathname.startsWith("/en/"))
}

/** Files of the build are no documents. */
export const config = { matcher: ["/", "/((?!_next/static|icon.svg|favicon.ico).*)"] }
