import type { MedusaContainer } from "@medusajs/framework/types"
import { COMMUNE_MODULE } from "../modules/commune"
import type CommuneModuleService from "../modules/commune/service"
import { FAMILY_MODULE } from "../modules/family"
import type { DocumentRow } from "../modules/family/family"
import { type DocumentKind, type DocumentType, type Validity, proposedUntil } from "../modules/family/rules"
import type { DocumentFilter } from "../modules/family/service"
import type FamilyModuleService from "../modules/family/service"
import { notFound } from "../types/canteen-error"
import type { CommuneScope } from "../types/commune-scope"
import type { AdminDocument, AdminDocumentsResponse, Day, DocumentStatus, DocumentView } from "../types/http"
import { readCustomers } from "./customers"
import { toFamilyRef } from "./family-views"

/** A file of a document and what it is. */
export type DocumentFile = Pick<DocumentRow, "file_key" | "size_bytes" | "commune_id" | "customer_id" | "beneficiary_id"> & { mime_type: DocumentType; kind: DocumentKind }

/** A document on the wire; where its file lies stays with the server. */
export function toDocument(row: DocumentRow): DocumentView {
  const { id, kind, status, reason, valid_until, size_bytes, created_at, decided_at } = row
  return {
    id,
    kind,
    status,
    reason,
    valid_until,
    mime_type: row.mime_type as DocumentType,
    size_bytes,
    created_at: created_at.toISOString(),
    decided_at: decided_at?.toISOString() ?? null,
  }
}

/** Whom staff may read about: their communes, and the kinds that their role may see. */
export type DocumentScope = { communes: CommuneScope; kinds: readonly DocumentKind[] }

/** Documents sent to the caller's communes, oldest first. */
export async function readAdminDocuments(
  container: MedusaContainer,
  { communes, kinds }: DocumentScope,
  { today, status, kind, limit, offset }: { today: Day; status?: DocumentStatus; kind?: DocumentKind; limit: number; offset: number }
): Promise<AdminDocumentsResponse> {
  const filter = { commune_id: communes.toArray(), kind: kinds.filter((own) => kind === undefined || own === kind), ...(status ? { status } : {}) }
  const [rows, count] = await familiesOf(container).findDocuments(filter, { limit, offset })
  return { documents: await toAdminDocuments(container, rows, today), count, limit, offset }
}

/** One document as the caller's communes see it. @throws CanteenError `document.not_found` */
export async function readAdminDocument(container: MedusaContainer, { communes, kinds }: DocumentScope, { id, today }: { id: string; today: Day }): Promise<AdminDocument> {
  const row = await findDocument(container, { id, commune_id: communes.toArray(), kind: [...kinds] })
  const [document] = await toAdminDocuments(container, [row], today)
  if (!document) throw notFound("document", id)
  return document
}

/** Until when a document is proposed to count that is accepted today; null without end, and for a quotient, whose end a clerk reads on it. */
export async function readProposedUntil(container: MedusaContainer, target: { id: string; commune_id: string[]; kind: DocumentKind[] }, today: Day): Promise<Day | null> {
  const { commune_id, kind } = await findDocument(container, target)
  if (kind === "quotient") return null
  const requirements = await container.resolve<CommuneModuleService>(COMMUNE_MODULE).listRequirements([commune_id])
  return proposedUntil(requirements.find((own) => own.kind === kind) ?? USUAL, today)
}

/** The file of a document that its owner or its commune asks for. @throws CanteenError `document.not_found`, also for anyone else's */
export async function readDocumentFile(
  container: MedusaContainer,
  filter: { id: string } & ({ customer_id: string } | { commune_id: string[]; kind: DocumentKind[] })
): Promise<DocumentFile> {
  const { file_key, mime_type, size_bytes, kind, commune_id, customer_id, beneficiary_id } = await findDocument(container, filter)
  return { file_key, mime_type: mime_type as DocumentType, size_bytes, kind, commune_id, customer_id, beneficiary_id }
}

/** What the mail of a decision says. @throws CanteenError `document.not_found` */
export async function readDocumentToTell(container: MedusaContainer, id: string): Promise<AdminDocument> {
  const row = await findDocument(container, { id })
  const [document] = await toAdminDocuments(container, [row], row.quotient?.valid_from ?? "2000-01-01")
  if (!document) throw notFound("document", id)
  return document
}

async function findDocument(container: MedusaContainer, filter: DocumentFilter & { id: string }): Promise<DocumentRow> {
  const [[row]] = await familiesOf(container).findDocuments(filter, { limit: 1, offset: 0 })
  if (!row) throw notFound("document", filter.id)
  return row
}

/** A commune that asks for no such paper, or no longer, is proposed the end of the school year. */
const USUAL: Validity = { validity: "school_year", months: null }

async function toAdminDocuments(container: MedusaContainer, rows: DocumentRow[], today: Day): Promise<AdminDocument[]> {
  const communeIds = [...new Set(rows.map((row) => row.commune_id))]
  const module = container.resolve<CommuneModuleService>(COMMUNE_MODULE)
  const [customers, communes, requirements, names] = await Promise.all([
    readCustomers(container, [...new Set(rows.map((row) => row.customer_id))]),
    module.listCanteenCommunes({ id: communeIds }, { select: ["id", "name"] }),
    module.listRequirements(communeIds),
    familiesOf(container).namesOf(rows.flatMap((row) => row.beneficiary_id ?? [])),
  ])
  return rows.flatMap((row) => {
    const customer = customers.get(row.customer_id)
    const commune = communes.find(({ id }) => id === row.commune_id)
    if (!customer || !commune) return []
    const { value, valid_from, valid_until } = row.quotient ?? {}
    const { id, first_name, last_name } = names.get(row.beneficiary_id ?? "") ?? {}
    return [
      {
        ...toDocument(row),
        commune: { id: commune.id, name: commune.name },
        family: toFamilyRef(customer),
        beneficiary: id === undefined ? null : { id, first_name: first_name ?? "", last_name: last_name ?? "" },
        quotient: value === undefined || valid_from === undefined ? null : { value, valid_from, valid_until: valid_until ?? null },
        suggested_until: proposedUntil(requirements.find((own) => own.commune_id === row.commune_id && own.kind === row.kind) ?? USUAL, today),
      },
    ]
  })
}

function familiesOf(container: MedusaContainer): FamilyModuleService {
  return container.resolve<FamilyModuleService>(FAMILY_MODULE)
}
