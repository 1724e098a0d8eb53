import "server-only"
import { notFound } from "next/navigation"
import { env } from "@/env"

const KEPT = ["content-type", "content-length", "content-disposition", "x-content-type-options", "cache-control"]

/** A file of the family as the backend streams it, with the headers that keep it private; a page that does not exist when it is not the family's. */
export async function passFile(token: string, path: string): Promise<Response> {
  const answer = await fetch(`${env().CANTEEN_BACKEND_URL}${path}`, {
    cache: "no-store",
    headers: { "x-publishable-api-key": env().CANTEEN_PUBLISHABLE_KEY, authorization: `Bearer ${token}` },
  })
  if (!answer.ok || !answer.body) notFound()
  const headers = KEPT.flatMap((name): [string, string][] => {
    const value = answer.headers.get(name)
    return value === null ? [] : [[name, value]]
  })
  return new Response(answer.body, { headers })
}
