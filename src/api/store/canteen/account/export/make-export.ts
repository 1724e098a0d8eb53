import type { MedusaContainer } from "@medusajs/framework/types"
import type { Temporal } from "temporal-polyfill"
import { unseal } from "../../../../../health-keys"
import type { HeldRow } from "../../../../../modules/privacy/export"
import { readAccount } from "../../../../../queries/family"
import { consentsIn, readHeld } from "../../../../../queries/privacy"
import type { ExportSection, ExportedHealth, FamilyExport } from "../../../../../types/http"

/** The export, and the files of its documents. */
export type ExportWithFiles = { content: FamilyExport; files: { id: string; kind: string; file_key: string; mime_type: string }[] }

/** Everything that is held on a family, as it is answered: health data in clear, where files lie left out. @throws CanteenError `account.missing` */
export async function makeExport(container: MedusaContainer, customerId: string, now: Temporal.Instant): Promise<ExportWithFiles> {
  await readAccount(container, customerId)
  const { sections, names } = await readHeld(container, customerId)
  const { health = [], documents = [], ...others } = sections
  const content: FamilyExport = {
    format: "cantine-facile/1",
    made_at: now.toString(),
    customer_id: customerId,
    consents: consentsIn(sections),
    health: health.map(toHealth),
    sections: { ...others, documents: documents.map(withoutKey) } as Record<ExportSection, HeldRow[]>,
    names,
  }
  const files = documents.map(({ id, kind, file_key, mime_type }) => ({ id, kind: String(kind), file_key: String(file_key), mime_type: String(mime_type) }))
  return { content, files }
}

function toHealth(row: HeldRow): ExportedHealth {
  const beneficiary_id = String(row["beneficiary_id"])
  const told = unseal({ beneficiary_id, key_id: String(row["key_id"]), sealed: String(row["sealed"]) })
  return { beneficiary_id, ...told, consent_version: String(row["consent_version"]), consent_at: String(row["consent_at"]), consent_by_you: row["consent_by_you"] === true }
}

function withoutKey(row: HeldRow): HeldRow {
  return Object.fromEntries(Object.entries(row).filter(([column]) => column !== "file_key")) as HeldRow
}
