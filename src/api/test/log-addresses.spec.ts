import { IncomingMessage } from "node:http"
import { Socket } from "node:net"
import morgan from "morgan"
import "../log-addresses"

function requestOf(url: string, referer: string): IncomingMessage {
  return Object.assign(new IncomingMessage(new Socket()), { url, headers: { referer } })
}

it("logs where a request went and where it came from, never what was asked", () => {
  const request = requestOf("/canteen/invitation?token=secret", "https://cantine.fr/app/familles?q=Dupont")
  expect([morgan.url(request), morgan.referrer(request)]).toEqual(["/canteen/invitation", "https://cantine.fr/app/familles"])
})

it("never logs the secret address of a family's calendar", () => {
  const request = requestOf("/canteen/feeds/c2VjcmV0.ics?x=1", "https://cantine.fr/canteen/feeds/c2VjcmV0.ics")
  expect([morgan.url(request), morgan.referrer(request)]).toEqual(["/canteen/feeds/…", "https://cantine.fr/canteen/feeds/…"])
})
