import { model } from "@medusajs/framework/utils"
import { Commune } from "./commune"

/**
 * A paper that a commune asks of its families. `per` tells whether one serves the whole family or each child brings its own; `canteen_service_ids` which
 * canteen services need it, all of them when empty. An accepted one is proposed to hold until the end of the school year, for some months, or without end.
 */
export const DocumentRequirement = model
  .define("canteen_document_requirement", {
    id: model.id({ prefix: "dreq" }).primaryKey(),
    kind: model.text(),
    required: model.boolean(),
    blocks_booking: model.boolean(),
    per: model.enum(["beneficiary", "family"]),
    validity: model.enum(["school_year", "months", "unlimited"]),
    months: model.number().nullable(),
    canteen_service_ids: model.array(),
    note: model.text().nullable(),
    commune: model.belongsTo(() => Commune, { mappedBy: "document_requirements" }),
  })
  .indexes([{ on: ["commune_id", "kind"], unique: true }])
  .checks([
    { name: "only_a_required_paper_blocks", expression: (columns) => `${columns.required} OR NOT ${columns.blocks_booking}` },
    { name: "months_are_counted", expression: (columns) => `(${columns.validity} = 'months') = (${columns.months} IS NOT NULL)` },
  ])
