import type { Cents } from "@wire"
import { locale } from "@messages/locale"

const euros = new Intl.NumberFormat(locale.tag, { style: "currency", currency: "EUR" })

/** "3,80 €", with a no-break space; nothing is never a debt of nothing, "-0,00 €". */
export function money(cents: Cents): string {
  return euros.format((cents + 0) / 100).replace(/\s/g, "\u00a0")
}

/** "+50,00 €" or "−15,20 €", for the entries of a wallet. */
export function signedMoney(cents: Cents): string {
  return `${cents < 0 ? "−" : "+"}${money(Math.abs(cents))}`
}

/** "12,50", "12.5" or "12 €" as typed by a person, in cents; null when it is no amount of euros. */
export function parseMoney(text: string): Cents | null {
  const match = /^(\d{1,6})(?:[.,](\d{1,2}))?$/.exec(text.replace(/[\s€]/g, ""))
  if (!match) return null
  return Number(match[1]) * 100 + Number((match[2] ?? "").padEnd(2, "0"))
}
