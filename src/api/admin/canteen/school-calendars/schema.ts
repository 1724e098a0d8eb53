import { z } from "@medusajs/framework/zod"

/** The Ministry's whole file since 2017 is under 1 MB. */
export const CALENDAR_FILE_BYTES = 4_000_000

export const calendarImport = z.strictObject({ content: z.string().min(1).max(CALENDAR_FILE_BYTES), preview: z.boolean().default(false) })
export type CalendarImportBody = z.infer<typeof calendarImport>
