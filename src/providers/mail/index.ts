import { ModuleProvider, Modules } from "@medusajs/framework/utils"

import { MailProvider } from "./service"

export type { MailOptions } from "./options"
export type { MailSender, MailTemplates } from "./templates"

/** Mails over SMTP. Its options also need `channels: ["email"]`, which Medusa reads. */
export default ModuleProvider(Modules.NOTIFICATION, { services: [MailProvider] })
