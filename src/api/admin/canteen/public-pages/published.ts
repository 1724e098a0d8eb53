import { readEnvironment } from "../../../../environment"
import type { Said } from "../../../../queries/public-pages"
import type { PublicPage } from "../../../../types/http"

/** What a commune says of itself, with the address of the storefront where everyone reads it. */
export function published(said: Said): PublicPage {
  return { ...said, address: new URL(`/communes/${said.commune.slug}`, readEnvironment().STOREFRONT_URL).href }
}
