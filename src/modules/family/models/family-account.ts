import { model } from "@medusajs/framework/utils"

/**
 * The state of a customer as a family, what it agreed to and when. Names, e-mail, phone and company stay in Medusa's customer.
 * `awaits_address`: the communes see nothing of it until its e-mail address is confirmed.
 * `booking_reminders`: whether it is told of meals of its saved weeks that are not booked; the links of mails that stop this carry `reminder_round`, and count for that round alone.
 * `newsletter_at` and `partner_offers_at` are the instants of the last answer, yes or no; `…_version` the text that it answered, null before texts had versions.
 */
export const FamilyAccount = model
  .define("canteen_family_account", {
    id: model.id({ prefix: "fam" }).primaryKey(),
    customer_id: model.text().unique(),
    status: model.enum(["pending", "active", "refused", "closed"]).default("pending"),
    gender: model.enum(["male", "female"]).nullable(),
    birth_date: model.text().nullable(),
    newsletter: model.boolean().default(false),
    newsletter_at: model.dateTime(),
    newsletter_version: model.text().nullable(),
    partner_offers: model.boolean().default(false),
    partner_offers_at: model.dateTime(),
    partner_offers_version: model.text().nullable(),
    terms_version: model.text(),
    terms_accepted_at: model.dateTime(),
    awaits_address: model.boolean().default(false),
    booking_reminders: model.boolean().default(true),
    reminder_round: model.number().default(1),
  })
  .checks([{ name: "account_birth_date_is_a_day", expression: (columns) => `${columns.birth_date} ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'` }])
