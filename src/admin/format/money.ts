import type { Cents } from "../../types/http"

const EUROS = new Intl.NumberFormat("fr-FR", { style: "currency", currency: "EUR" })

/** Integer cents as "3,80 €", with a no-break space; what is taken off nothing is nothing. */
export function euros(cents: Cents): string {
  return EUROS.format((cents === 0 ? 0 : cents) / 100)
}
