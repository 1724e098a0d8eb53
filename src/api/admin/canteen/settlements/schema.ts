import { z } from "@medusajs/framework/zod"
import { day } from "../../../fields"

/** Both days included. */
export const settlementsQuery = z
  .strictObject({ from: day, to: day })
  .refine(({ from, to }) => from <= to, { path: ["to"], message: "must not be before from" })
