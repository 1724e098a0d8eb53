import { z } from "@medusajs/framework/zod"

import type { MailContent, RenderedMail } from "../content"
import { invalidMailData } from "../errors"
import { layOut } from "../layout"
import { name } from "./fields"

/** A mail of one kind: checks its data, then says what it has to say. */
export type Template = (name: string, data: unknown) => RenderedMail

/** What any mail may say besides: whose affair it is, at its head. */
const sender = z.object({ commune: name.nullish().catch(null) })
export type MailSender = { commune?: string | null }

/** Makes a template of the schema of its data and of what it says. Throws `mail.invalid_data` for other data. */
export function defineTemplate<Data>(schema: z.ZodType<Data>, content: (data: Data) => MailContent): Template {
  return (template, data) => {
    const checked = schema.safeParse(data)
    if (checked.success) return layOut(content(checked.data), { commune: sender.parse(data).commune ?? null })
    const issue = checked.error.issues[0]
    throw invalidMailData(template, issue?.path.join(".") ?? "", issue?.message ?? "valid")
  }
}
