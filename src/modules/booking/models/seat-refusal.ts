import { model } from "@medusajs/framework/utils"

/**
 * A meal that was refused for lack of seats. School meals are a right where the service exists (Code de l'éducation, L131-13): a commune
 * must be able to show each refusal with the seats that there were. Append-only; one a family, beneficiary, service, day and hour.
 */
export const SeatRefusal = model
  .define("canteen_seat_refusal", {
    id: model.id({ prefix: "sref" }).primaryKey(),
    customer_id: model.text(),
    beneficiary_id: model.text(),
    commune_id: model.text(),
    canteen_service_id: model.text(),
    day: model.text(),
    capacity: model.number(),
    seats_taken: model.number(),
    seats_reserved: model.number(),
    seats_asked: model.number(),
    refused_at: model.dateTime(),
    refused_hour: model.text(),
  })
  .indexes([
    { name: "IDX_canteen_seat_refusal_once_an_hour", on: ["customer_id", "beneficiary_id", "canteen_service_id", "day", "refused_hour"], unique: true },
    { on: ["commune_id", "day"] },
  ])
