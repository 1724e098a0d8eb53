import { model } from "@medusajs/framework/utils"
import { CanteenService } from "./canteen-service"

/** A day on which a canteen service is open although its weekday, a public holiday or the holidays say otherwise. */
export const ExtraDay = model
  .define("canteen_extra_day", {
    id: model.id({ prefix: "xday" }).primaryKey(),
    day: model.text(),
    canteen_service: model.belongsTo(() => CanteenService, { mappedBy: "extra_days" }),
  })
  .indexes([{ on: ["canteen_service_id", "day"], unique: true }])
  .checks([{ name: "extra_day_is_a_day", expression: (columns) => `${columns.day} ~ '^\\d{4}-\\d{2}-\\d{2}$'` }])
