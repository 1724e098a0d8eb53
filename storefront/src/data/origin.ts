import "server-only"
import { headers } from "next/headers"
import { env } from "@/env"

const loopback = new Set(["localhost", "127.0.0.1", "[::1]"])

/**
 * The address by which this visitor reaches the storefront. On one's own machine `localhost` and `127.0.0.1` are two
 * sites with a cookie jar each: coming back to the other one would lose the session, so the request decides there.
 */
export async function publicOrigin(): Promise<string> {
  const configured = new URL(env().STOREFRONT_URL)
  const host = (await headers()).get("host")
  if (!host || !loopback.has(configured.hostname)) return configured.origin
  const asked = new URL(`http://${host}`)
  return loopback.has(asked.hostname) ? asked.origin : configured.origin
}
