import { MedusaError } from "@medusajs/framework/utils"

/** What `medusa-config.ts` gives to the provider. */
export type MailOptions = {
  host: string
  port: number
  /** Sender of every mail, `Cantine Facile <ne-pas-repondre@cantine.example>`. */
  from: string
  /** TLS from the first byte (port 465). Without it, STARTTLS is used when the server offers it. */
  secure?: boolean
  user?: string
  pass?: string
}

/** Refuses options that would fail at the first mail. Throws a `MedusaError` that names the option. */
export function checkOptions(options: Partial<MailOptions> | undefined): void {
  if (!options?.host) throw invalidOption("host", "is missing: the name of the SMTP server")
  if (!Number.isInteger(options.port)) throw invalidOption("port", `must be a port number, not "${options.port}"`)
  if (!options.from?.includes("@")) throw invalidOption("from", "must hold the sender's address")
  if (Boolean(options.user) !== Boolean(options.pass)) throw invalidOption("user", "and `pass` go together")
}

function invalidOption(option: string, rule: string): MedusaError {
  return new MedusaError(MedusaError.Types.INVALID_ARGUMENT, `mail: option "${option}" ${rule}`, "mail.invalid_option")
}
