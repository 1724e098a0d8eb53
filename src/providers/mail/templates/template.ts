import type { z } from "@medusajs/framework/zod"

import type { MailContent, RenderedMail } from "../content"
import { invalidMailData } from "../errors"
import { layOut } from "../layout"

/** A mail of one kind: checks its data, then says what it has to say. */
export type Template = (name: string, data: unknown) => RenderedMail

/** Makes a template of the schema of its data and of what it says. Throws `mail.invalid_data` for other data. */
export function defineTemplate<Data>(schema: z.ZodType<Data>, content: (data: Data) => MailContent): Template {
  return (name, data) => {
    const checked = schema.safeParse(data)
    if (checked.success) return layOut(content(checked.data))
    const issue = checked.error.issues[0]
    throw invalidMailData(name, issue?.path.join(".") ?? "", issue?.message ?? "valid")
  }
}
