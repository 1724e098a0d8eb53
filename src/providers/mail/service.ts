import { createHash } from "node:crypto"

import type { ProviderSendNotificationDTO, ProviderSendNotificationResultsDTO } from "@medusajs/framework/types"
import { AbstractNotificationProviderService } from "@medusajs/framework/utils"
import { createTransport } from "nodemailer"

import { notSent } from "./errors"
import { checkOptions, type MailOptions } from "./options"
import { render } from "./templates"

/** A server that does not answer must not hold the workflow that sends. */
const TIMEOUT_MS = 10_000

/** Sends Medusa's notifications of the channel `email` over SMTP. It logs nothing: a mail may hold a password link. */
export class MailProvider extends AbstractNotificationProviderService {
  static override identifier = "mail"

  static override validateOptions(options: MailOptions): void {
    checkOptions(options)
  }

  private readonly from: string
  private readonly transport: ReturnType<typeof createSmtpTransport>

  constructor(_container: Record<string, unknown>, options: MailOptions) {
    super()
    this.from = options.from
    this.transport = createSmtpTransport(options)
  }

  /** Renders the template and sends it. Throws `mail.unknown_template`, `mail.invalid_data` or `mail.not_sent`. */
  override async send(notification: ProviderSendNotificationDTO): Promise<ProviderSendNotificationResultsDTO> {
    const { subject, text, html, stop_url } = render(notification.template, notification.data ?? {})
    try {
      const sent = await this.transport.sendMail({
        from: notification.from ?? this.from,
        to: { name: "", address: notification.to },
        subject,
        text,
        html,
        messageId: this.messageIdOf(notification),
        headers: { "Auto-Submitted": "auto-generated", ...(stop_url ? unsubscribing(stop_url) : {}) },
      })
      return { id: sent.messageId }
    } catch (error) {
      throw notSent(notification.template, error)
    }
  }

  /** A mail that is sent again carries the same id, so that the recipient's server can show it once. */
  private messageIdOf(notification: ProviderSendNotificationDTO & { idempotency_key?: string | null }): string | undefined {
    if (!notification.idempotency_key) return undefined
    const domain = this.from.split("@").at(-1)?.replace(/[>\s]/g, "")
    return `<${createHash("sha256").update(notification.idempotency_key).digest("hex")}@${domain}>`
  }
}

/** A reader's own button stops mails of the kind by one POST (RFC 8058). */
function unsubscribing(stopUrl: string): Record<string, string> {
  return { "List-Unsubscribe": `<${stopUrl}>`, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" }
}

function createSmtpTransport(options: MailOptions) {
  return createTransport({
    host: options.host,
    port: options.port,
    secure: options.secure ?? false,
    auth: options.user && options.pass ? { user: options.user, pass: options.pass } : undefined,
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
  })
}
