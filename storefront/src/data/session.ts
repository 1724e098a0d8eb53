import "server-only"
import { cookies } from "next/headers"
import { redirect } from "next/navigation"
import { env } from "@/env"
import { loginPath } from "@/features/session/paths"

const TOKEN = "canteen_session"
const DAY_SECONDS = 24 * 60 * 60

/** What every cookie of ours has in common: out of reach of scripts and of other sites. */
export function cookieOptions(maxAge: number): {
  httpOnly: true
  sameSite: "lax"
  secure: boolean
  path: "/"
  maxAge: number
} {
  return { httpOnly: true, sameSite: "lax", secure: env().STOREFRONT_URL.startsWith("https:"), path: "/", maxAge }
}

/** The customer's token, or undefined for a visitor. */
export async function sessionToken(): Promise<string | undefined> {
  return (await cookies()).get(TOKEN)?.value
}

/** The customer's token; a visitor is sent to the login page and comes back to `from`. */
export async function requireToken(from: string): Promise<string> {
  const token = await sessionToken()
  return token ?? redirect(loginPath(from))
}

/** Only in actions and route handlers. */
export async function openSession(token: string): Promise<void> {
  ;(await cookies()).set(TOKEN, token, cookieOptions(DAY_SECONDS))
}

/** Forgets the customer and whatever belongs to them in this browser. Only in actions and route handlers. */
export async function closeSession(): Promise<void> {
  const jar = await cookies()
  for (const { name } of jar.getAll()) if (name.startsWith("canteen_")) jar.delete(name)
}
