import type { MedusaContainer } from "@medusajs/framework/types"
import { COMMUNE_MODULE } from "../modules/commune"
import type CommuneModuleService from "../modules/commune/service"
import { FAMILY_MODULE } from "../modules/family"
import type { DocumentRow } from "../modules/family/family"
import { type DocumentType, endOfSchoolYear } from "../modules/family/rules"
import type { DocumentFilter } from "../modules/family/service"
import type FamilyModuleService from "../modules/family/service"
import { notFound } from "../types/canteen-error"
import type { CommuneScope } from "../types/commune-scope"
import type { AdminDocument, AdminDocumentsResponse, Day, DocumentStatus, DocumentView } from "../types/http"
import { readCustomers } from "./customers"
import { toFamilyRef } from "./family-views"

/** A file of a document and what it is. */
export type DocumentFile = { file_key: string; mime_type: DocumentType; size_bytes: number; kind: DocumentView["kind"] }

/** A document on the wire; where its file lies stays with the server. */
export function toDocument(row: DocumentRow): DocumentView {
  const { id, kind, status, reason, size_bytes, created_at, decided_at } = row
  return {
    id,
    kind,
    status,
    reason,
    mime_type: row.mime_type as DocumentType,
    size_bytes,
    created_at: created_at.toISOString(),
    decided_at: decided_at?.toISOString() ?? null,
  }
}

/** Documents sent to the caller's communes, oldest first. */
export async function readAdminDocuments(
  container: MedusaContainer,
  { communes, today, status, limit, offset }: { communes: CommuneScope; today: Day; status?: DocumentStatus; limit: number; offset: number }
): Promise<AdminDocumentsResponse> {
  const filter = { commune_id: communes.toArray(), ...(status ? { status } : {}) }
  const [rows, count] = await familiesOf(container).findDocuments(filter, { limit, offset })
  return { documents: await toAdminDocuments(container, rows, today), count, limit, offset }
}

/** One document as the caller's communes see it. @throws CanteenError `document.not_found` */
export async function readAdminDocument(container: MedusaContainer, communes: CommuneScope, { id, today }: { id: string; today: Day }): Promise<AdminDocument> {
  const row = await findDocument(container, { id, commune_id: communes.toArray() })
  const [document] = await toAdminDocuments(container, [row], today)
  if (!document) throw notFound("document", id)
  return document
}

/** The file of a document that its owner or its commune asks for. @throws CanteenError `document.not_found`, also for anyone else's */
export async function readDocumentFile(
  container: MedusaContainer,
  filter: { id: string } & ({ customer_id: string } | { commune_id: string[] })
): Promise<DocumentFile> {
  const { file_key, mime_type, size_bytes, kind } = await findDocument(container, filter)
  return { file_key, mime_type: mime_type as DocumentType, size_bytes, kind }
}

/** What the mail of a decision says. @throws CanteenError `document.not_found` */
export async function readDocumentToTell(container: MedusaContainer, id: string): Promise<{ document: AdminDocument; reason: string | null }> {
  const row = await findDocument(container, { id })
  const [document] = await toAdminDocuments(container, [row], row.quotient?.valid_from ?? "2000-01-01")
  if (!document) throw notFound("document", id)
  return { document, reason: row.reason }
}

async function findDocument(container: MedusaContainer, filter: DocumentFilter & { id: string }): Promise<DocumentRow> {
  const [[row]] = await familiesOf(container).findDocuments(filter, { limit: 1, offset: 0 })
  if (!row) throw notFound("document", filter.id)
  return row
}

async function toAdminDocuments(container: MedusaContainer, rows: DocumentRow[], today: Day): Promise<AdminDocument[]> {
  const [customers, communes] = await Promise.all([
    readCustomers(container, [...new Set(rows.map((row) => row.customer_id))]),
    container
      .resolve<CommuneModuleService>(COMMUNE_MODULE)
      .listCanteenCommunes({ id: [...new Set(rows.map((row) => row.commune_id))] }, { select: ["id", "name"] }),
  ])
  return rows.flatMap((row) => {
    const customer = customers.get(row.customer_id)
    const commune = communes.find(({ id }) => id === row.commune_id)
    if (!customer || !commune) return []
    const { value, valid_from, valid_until } = row.quotient ?? {}
    return [
      {
        ...toDocument(row),
        commune: { id: commune.id, name: commune.name },
        family: toFamilyRef(customer),
        quotient: value === undefined || valid_from === undefined ? null : { value, valid_from, valid_until: valid_until ?? null },
        suggested_until: endOfSchoolYear(today),
      },
    ]
  })
}

function familiesOf(container: MedusaContainer): FamilyModuleService {
  return container.resolve<FamilyModuleService>(FAMILY_MODULE)
}
