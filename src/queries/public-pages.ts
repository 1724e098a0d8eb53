import type { InferTypeOf, MedusaContainer } from "@medusajs/framework/types"
import { COMMUNE_MODULE } from "../modules/commune"
import { contactOf, identityOf } from "../modules/commune/catalogue"
import type { Commune } from "../modules/commune/models/commune"
import type CommuneModuleService from "../modules/commune/service"
import { notFound } from "../types/canteen-error"
import type { CommuneScope } from "../types/commune-scope"
import type { PublicPage } from "../types/http"

/** Where it is read is for the route to say. */
export type Said = Omit<PublicPage, "address">

/** What each commune of the caller says of itself, in the order of the catalogue. */
export async function readPublicPages(container: MedusaContainer, communes: CommuneScope): Promise<Said[]> {
  const rows = await communesOf(container).listCanteenCommunes({ id: communes.toArray() }, { order: { rank: "ASC" } })
  return rows.map(toPublicPage)
}

/** What one of the caller's communes says of itself. @throws CanteenError `commune.not_found` */
export async function readPublicPage(container: MedusaContainer, communes: CommuneScope, id: string): Promise<Said> {
  if (!communes.includes(id)) throw notFound("commune", id)
  return toPublicPage(await readRow(container, id))
}

/** What a commune adds to the service's terms; null where it adds nothing. */
export async function readLocalTerms(container: MedusaContainer, communeId: string): Promise<string | null> {
  return (await readRow(container, communeId)).local_terms
}

/** The file of a commune's logo, by the commune's id or slug. @throws CanteenError `logo.not_found` */
export async function readLogo(container: MedusaContainer, idOrSlug: string): Promise<{ file_key: string; size_bytes: number; mime_type: "image/png"; kind: "logo" }> {
  const [row] = await communesOf(container).listCanteenCommunes({ $or: [{ id: idOrSlug }, { slug: idOrSlug }] }, { select: ["logo_key", "logo_bytes"] })
  if (!row?.logo_key) throw notFound("logo", idOrSlug)
  return { file_key: row.logo_key, size_bytes: row.logo_bytes ?? 0, mime_type: "image/png", kind: "logo" }
}

type Row = InferTypeOf<typeof Commune>

function toPublicPage(row: Row): Said {
  const { id, name, slug, local_terms, brand_colour } = row
  return { commune: { id, name, slug }, contact: contactOf(row), local_terms, brand_colour, identity: identityOf(row) }
}

async function readRow(container: MedusaContainer, id: string): Promise<Row> {
  const [row] = await communesOf(container).listCanteenCommunes({ id })
  if (!row) throw notFound("commune", id)
  return row
}

function communesOf(container: MedusaContainer): CommuneModuleService {
  return container.resolve<CommuneModuleService>(COMMUNE_MODULE)
}
