import { z } from "@medusajs/framework/zod"
import { birthDay, text } from "../../fields"

/** The account holder's own fields, as a registration and an edit send them. */
export const person = {
  first_name: text(80),
  last_name: text(80),
  gender: z.enum(["male", "female"]).nullish(),
  birth_date: birthDay.nullish(),
  phone: text(30).nullish(),
  company: text(120).nullish(),
}
