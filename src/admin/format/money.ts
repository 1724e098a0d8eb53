import type { Cents } from "../../types/http"

const EUROS = new Intl.NumberFormat("fr-FR", { style: "currency", currency: "EUR" })

const AMOUNT = /^\d+(?:[.,]\d{1,2})?$/

/** Integer cents as "3,80 €", with a no-break space; what is taken off nothing is nothing. */
export function euros(cents: Cents): string {
  return EUROS.format((cents === 0 ? 0 : cents) / 100)
}

/** "3,80", from cents. */
export function writeCents(cents: number): string {
  return (cents / 100).toFixed(2).replace(".", ",")
}

/** Cents from "3,80", "3.8" or "3"; null for anything else. */
export function readCents(text: string): number | null {
  const amount = text.replace(/[\s€]/g, "")
  return AMOUNT.test(amount) ? Math.round(Number(amount.replace(",", ".")) * 100) : null
}
