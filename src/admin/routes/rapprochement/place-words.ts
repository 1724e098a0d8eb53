import type { AdminDifference } from "../../../types/http"
import { dayWithYear } from "../../format/days"
import { euros } from "../../format/money"
import type { Words } from "../../i18n/use-words"

/** Where a difference is: its communes, else its payee, else the whole platform. */
export function placeWords({ communes, payee }: AdminDifference, words: Words): string {
  if (communes.length > 0) return communes.map(({ name }) => name).join(", ")
  return payee?.name ?? words("reconciliation.platform")
}

const FACTS = [
  "balance_cents",
  "entries_cents",
  "owed_cents",
  "taken_cents",
  "refund_cents",
  "posted_cents",
  "items_cents",
  "credit_cents",
  "transactions_cents",
  "card_cents",
  "captured_cents",
  "amount_cents",
  "received_cents",
  "given_back_cents",
  "refunded_cents",
  "meals",
  "orders",
  "numbers",
  "seats_taken",
  "booked",
  "rank",
  "day",
] as const

/** The figures of a difference that people read, with their names. */
export function factWords({ facts }: AdminDifference, words: Words): { name: string; value: string }[] {
  return FACTS.flatMap((fact) => {
    const value = facts[fact]
    if (value === undefined || value === null) return []
    return [{ name: words(`reconciliation.fact.${fact}`), value: written(fact, value) }]
  })
}

function written(fact: string, value: string | number | boolean): string {
  if (fact === "day") return dayWithYear(String(value))
  return fact.endsWith("_cents") ? euros(Number(value)) : String(value)
}
