import type { AdminPayout } from "../../../../types/http"
import { spacedIban, transfersFile } from "../transfers-file"

const payout: AdminPayout = {
  id: "payout_1",
  amount_cents: 4000,
  card_cents: 3000,
  card_pending_cents: 0,
  transfer_cents: 1050,
  iban: "FR1420041010050500013M02606",
  account_holder: '=cmd "x"',
  asked_at: "2026-11-23T07:00:00.000Z",
  paid_on: null,
  payee: { id: "payee_1", name: "Régie" },
  family: { customer_id: "cus_1", first_name: "Camille", last_name: "Dupont", email: "camille@example.fr", phone: null },
}

describe("the file of transfers", () => {
  it("has a line for each, which a French spreadsheet opens, and no formula", () => {
    const [, line] = transfersFile([payout]).split("\r\n")
    expect(line).toBe('"payout_1";"2026-11-23";"Camille Dupont";"\'=cmd ""x""";"FR1420041010050500013M02606";"10,50";"Régie";""')
  })

  it("an IBAN is read by fours", () => {
    expect(spacedIban("FR1420041010050500013M02606")).toBe("FR14 2004 1010 0505 0001 3M02 606")
  })
})
