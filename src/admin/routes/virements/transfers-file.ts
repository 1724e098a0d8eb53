import type { AdminPayout } from "../../../types/http"
import { writeCents } from "../../format/money"
import { fullName } from "../../format/names"

const HEAD = ["Reference", "Demande", "Famille", "Titulaire", "IBAN", "Montant", "Regie", "Vire le"]

/** "FR14 2004 …": by fours, as it is printed on a bank's own papers. */
export function spacedIban(iban: string): string {
  return iban.replace(/(.{4})(?=.)/g, "$1 ")
}

/** The transfers as lines that a French spreadsheet opens: semicolons, decimal commas. What could be read as a formula stays a text. */
export function transfersFile(payouts: readonly AdminPayout[]): string {
  const lines = payouts.map((payout) => [
    payout.id,
    payout.asked_at.slice(0, 10),
    fullName(payout.family),
    payout.account_holder ?? "",
    payout.iban ?? "",
    writeCents(payout.transfer_cents),
    payout.payee.name,
    payout.paid_on ?? "",
  ])
  return [HEAD, ...lines].map((cells) => cells.map(quoted).join(";")).join("\r\n")
}

function quoted(text: string): string {
  const harmless = /^[=+\-@\t]/.test(text) ? `'${text}` : text
  return `"${harmless.replace(/"/g, '""')}"`
}

/** Has the browser save them. */
export function downloadTransfers(payouts: readonly AdminPayout[]): void {
  const link = document.createElement("a")
  link.href = URL.createObjectURL(new Blob(["\uFEFF", transfersFile(payouts)], { type: "text/csv;charset=utf-8" }))
  link.download = "virements.csv"
  link.click()
  URL.revokeObjectURL(link.href)
}
