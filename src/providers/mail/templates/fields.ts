import { z } from "@medusajs/framework/zod"

/** Kinds of data that several templates show. */
export const name = z.string().min(1)
export const cents = z.number().int()
export const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, "a day, YYYY-MM-DD")
export const webAddress = z.string().regex(/^https?:\/\/\S+$/, "an http(s) address")
export const instant = z.iso.datetime({ offset: true })
