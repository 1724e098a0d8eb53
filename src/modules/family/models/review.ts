import { model } from "@medusajs/framework/utils"

/**
 * What a member thinks of a canteen service, once a school year (`school_year` is the year in which it begins). Others read it once staff published it;
 * `reason` is why it was refused, `answer` what the commune says to it.
 */
export const Review = model
  .define("canteen_review", {
    id: model.id({ prefix: "rev" }).primaryKey(),
    customer_id: model.text(),
    commune_id: model.text(),
    canteen_service_id: model.text(),
    school_year: model.number(),
    rating: model.number(),
    comment: model.text(),
    status: model.enum(["pending", "published", "refused"]).default("pending"),
    written_at: model.dateTime(),
    reason: model.text().nullable(),
    decided_at: model.dateTime().nullable(),
    decided_by: model.text().nullable(),
    answer: model.text().nullable(),
    answered_at: model.dateTime().nullable(),
  })
  .indexes([
    { on: ["customer_id", "canteen_service_id", "school_year"], unique: true },
    { on: ["canteen_service_id", "status", "written_at"] },
    { on: ["commune_id", "status", "written_at"] },
  ])
  .checks([
    { name: "a_rating_is_of_one_to_five", expression: (columns) => `${columns.rating} BETWEEN 1 AND 5` },
    { name: "a_refused_review_has_a_reason", expression: (columns) => `${columns.status} <> 'refused' OR ${columns.reason} IS NOT NULL` },
  ])
