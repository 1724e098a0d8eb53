import "server-only"
import { notFound, redirect } from "next/navigation"
import { env } from "@/env"
import { loginPath } from "@/features/session/paths"
import { sitePath } from "@/format/site-path"
import { sessionToken } from "./session"

const KEPT = ["content-type", "content-length", "content-disposition", "x-content-type-options", "cache-control"]

/** For what has another address as soon as it changes. */
export const KEEP = "public, max-age=31536000, immutable"

/**
 * A file of the family as the backend streams it, with the headers that keep it private; a page that does not exist when it is not the family's. A visitor is sent to the
 * login page and comes back to `from`.
 */
export async function passFile(from: string, path: string): Promise<Response> {
  // Next prefixes no redirect of a route handler.
  const token = (await sessionToken()) ?? redirect(sitePath(loginPath(from)))
  const answer = await open(path, { authorization: `Bearer ${token}` })
  const headers = KEPT.flatMap((name): [string, string][] => {
    const value = answer.headers.get(name)
    return value === null ? [] : [[name, value]]
  })
  return new Response(answer.body, { headers })
}

/** A picture that anyone may see, kept by browsers for as long as its address stays the same; a page that does not exist when there is none. */
export async function passPicture(path: string): Promise<Response> {
  const answer = await open(path, {})
  return new Response(answer.body, {
    headers: { "content-type": answer.headers.get("content-type") ?? "", "x-content-type-options": "nosniff", "content-security-policy": "default-src 'none'", "cache-control": KEEP },
  })
}

async function open(path: string, headers: Record<string, string>): Promise<Response> {
  const answer = await fetch(`${env().CANTEEN_BACKEND_URL}${path}`, { cache: "no-store", headers: { "x-publishable-api-key": env().CANTEEN_PUBLISHABLE_KEY, ...headers } })
  if (!answer.ok || !answer.body) notFound()
  return answer
}
