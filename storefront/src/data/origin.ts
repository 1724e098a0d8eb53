import "server-only"
import { headers } from "next/headers"
import { env } from "@/env"
import { pathUnder } from "@/format/site-path"
import { locale } from "@messages/locale"

const loopback = new Set(["localhost", "127.0.0.1", "[::1]"])

/**
 * The address by which this visitor reaches a page of the storefront, in this language unless another one's prefix is given. On one's own machine `localhost` and `127.0.0.1` are two
 * sites with a cookie jar each: coming back to the other one would lose the session, so the request decides there, and what passed it on to us.
 */
export async function publicAddress(path: string, base: string = locale.base): Promise<URL> {
  return new URL(pathUnder(base, path), await publicOrigin())
}

async function publicOrigin(): Promise<string> {
  const configured = new URL(env().STOREFRONT_URL)
  const asking = await headers()
  const host = asking.get("x-forwarded-host") ?? asking.get("host")
  if (!host || !loopback.has(configured.hostname)) return configured.origin
  const asked = new URL(`http://${host}`)
  return loopback.has(asked.hostname) ? asked.origin : configured.origin
}
