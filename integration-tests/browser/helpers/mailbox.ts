import { setTimeout as pause } from "node:timers/promises"
import { stack } from "./stack"

export type Mail = { subject: string; text: string; to: { address: string }[] }

const PATIENCE_MS = 20_000
const EVERY_MS = 200

/**
 * The mail that someone received with this subject, awaited: mails leave after the answer.
 * @throws Error that lists the subjects received instead
 */
export async function mailTo(address: string, subject: string): Promise<Mail> {
  const [mail] = await mailsTo(address, subject, 1)
  if (!mail) throw new Error(`no mail "${subject}" for ${address}`)
  return mail
}

/** At least `count` mails of this subject, in the order of their arrival. */
export async function mailsTo(address: string, subject: string, count: number): Promise<Mail[]> {
  const end = Date.now() + PATIENCE_MS
  for (;;) {
    const received = await mailsOf(address)
    const found = received.filter((mail) => mail.subject.startsWith(subject))
    if (found.length >= count) return found
    if (Date.now() > end) throw new Error(`${address} received ${found.length} "${subject}", among: ${received.map((mail) => mail.subject).join(", ")}`)
    await pause(EVERY_MS)
  }
}

/** Everything that someone received. */
export async function mailsOf(address: string): Promise<Mail[]> {
  const answer = await fetch(`${stack.mailbox}/api/email`)
  const mails: Mail[] = await answer.json()
  return mails.filter(({ to }) => to.some((one) => one.address === address))
}
