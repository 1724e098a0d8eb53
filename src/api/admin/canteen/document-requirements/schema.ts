import { z } from "@medusajs/framework/zod"
import { DOCUMENT_KINDS } from "../../../../modules/family/rules"
import { identifier, text } from "../../../fields"

/** What a commune asks of one kind: only what is required can block, and months are counted where the validity says so. */
export const requirement = z
  .strictObject({
    commune_id: identifier,
    kind: z.enum(DOCUMENT_KINDS),
    required: z.boolean(),
    blocks_booking: z.boolean(),
    per: z.enum(["beneficiary", "family"]),
    validity: z.enum(["school_year", "months", "unlimited"]),
    months: z.number().int().min(1).max(60).nullable().default(null),
    canteen_service_ids: z.array(identifier).max(50).default([]),
    note: text(200).nullable().default(null),
  })
  .refine(({ required, blocks_booking }) => required || !blocks_booking, { path: ["blocks_booking"], message: "only a required document can block booking" })
  .refine(({ validity, months }) => (validity === "months") === (months !== null), { path: ["months"], message: "must be given with the validity in months, and only then" })

export type RequirementBody = z.infer<typeof requirement>
