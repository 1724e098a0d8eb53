import type { MedusaContainer } from "@medusajs/framework/types"
import { readEnvironment } from "../environment"
import type { AddressSide } from "../modules/session/addresses"
import { isSigned, signLink } from "./signed-link"

const SIDES: Record<string, AddressSide> = { n: "new", f: "former" }

/** The page whose button confirms an address. Its link is signed, so that the same mail can be written twice; whether it still counts, the request says. */
export function addressLink(container: MedusaContainer, requestId: string, side: AddressSide): string {
  const url = new URL("/confirmer-adresse", readEnvironment().STOREFRONT_URL)
  const mark = side.charAt(0)
  url.search = new URLSearchParams({ lien: [requestId, mark, sign(container, `${requestId}.${mark}`)].join(".") }).toString()
  return url.href
}

/** What a link confirms; null for one that was not signed here. */
export function readAddressLink(container: MedusaContainer, link: string): { id: string; side: AddressSide } | null {
  const [id = "", mark = "", signature = ""] = link.split(".")
  const side = SIDES[mark]
  return side && isSigned(sign(container, `${id}.${mark}`), signature) ? { id, side } : null
}

function sign(container: MedusaContainer, what: string): string {
  return signLink(container, "canteen-address", what)
}
