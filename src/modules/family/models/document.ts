import { model } from "@medusajs/framework/utils"
import { DOCUMENT_KINDS } from "../rules/document-kinds"
import { Quotient } from "./quotient"

/**
 * A paper that a family sent to a commune, and what the commune said of it. `commune_id` is what staff is limited by; `membership_id` tells for
 * which service it was sent, `beneficiary_id` for whom; without it, it proves the family's own situation. An accepted one counts until `valid_until`, without end when
 * that is null. `told_status` is the last state that the family was told of, `end_told_at` when it was told that the end comes near.
 * `file_key` is its flat name in the store of documents.
 */
export const Document = model
  .define("canteen_document", {
    id: model.id({ prefix: "doc" }).primaryKey(),
    customer_id: model.text(),
    commune_id: model.text(),
    membership_id: model.text().nullable(),
    beneficiary_id: model.text().nullable(),
    kind: model.enum([...DOCUMENT_KINDS]),
    status: model.enum(["pending", "accepted", "rejected", "to_renew"]).default("pending"),
    reason: model.text().nullable(),
    decided_at: model.dateTime().nullable(),
    decided_by: model.text().nullable(),
    valid_until: model.text().nullable(),
    told_status: model.text().nullable(),
    end_told_at: model.dateTime().nullable(),
    file_key: model.text().unique(),
    mime_type: model.text(),
    size_bytes: model.number(),
    quotient: model.hasOne(() => Quotient, { mappedBy: "document" }).nullable(),
  })
  .indexes([
    { on: ["commune_id", "status", "created_at"] },
    { on: ["customer_id"] },
    { on: ["beneficiary_id"] },
    { name: "IDX_canteen_document_one_quotient_waits", on: ["customer_id", "commune_id"], unique: true, where: "kind = 'quotient' AND status = 'pending' AND deleted_at IS NULL" },
  ])
  .checks([
    { name: "a_rejection_has_a_reason", expression: (columns) => `${columns.status} NOT IN ('rejected', 'to_renew') OR ${columns.reason} IS NOT NULL` },
  ])
