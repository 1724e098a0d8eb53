import { csvOf } from "../csv"
import { settlementCsv } from "../settlement-csv"

describe("a table for French spreadsheets", () => {
  it("has semicolons, decimal commas and the mark by which accents are read", () => {
    expect(csvOf([["Régie", "Nombre", "Montant"], ["Le Puy", 12, { cents: -123456 }]])).toBe("\ufeffRégie;Nombre;Montant\r\nLe Puy;12;-1234,56\r\n")
  })

  it.each([
    ["=SUM(A1:A9)", "'=SUM(A1:A9)"],
    ["+33471000000", "'+33471000000"],
    ["-1+2", "'-1+2"],
    ["@import", "'@import"],
    ["\tcmd", "'\tcmd"],
    ['Régie "du centre"; Le Puy', '"Régie ""du centre""; Le Puy"'],
    ["=HYPERLINK(\"x\";\"y\")", "\"'=HYPERLINK(\"\"x\"\";\"\"y\"\")\""],
    ["deux\nlignes", '"deux\nlignes"'],
  ])("writes %j so that nothing runs or breaks", (text, written) => {
    expect(csvOf([[text]])).toBe(`\ufeff${written}\r\n`)
  })

  it("leaves what is unknown empty", () => {
    expect(csvOf([[null, { cents: 0 }, 0]])).toBe("\ufeff;0,00;0\r\n")
  })
})

describe("a settlement's table", () => {
  const commune = {
    commune: { id: "comm_1", name: "=Aiguilhe" },
    meals_sold: 2,
    meals_refunded: 1,
    spent_wallet_cents: 500,
    spent_card_cents: 260,
    refunded_wallet_cents: 380,
    refunded_card_cents: 0,
    due_card_cents: 0,
    net_cents: 380,
  }
  const wallets = {
    opening_cents: 100,
    carried_over_cents: 0,
    topped_up_cents: 5_000,
    spent_cents: 500,
    refunded_cents: 380,
    paid_out_cents: 0,
    adjusted_cents: 0,
    closing_cents: 4_980,
    unplaced_cents: 0,
    card_collected_cents: 5_260,
    card_refunded_cents: 0,
    fees_cents: null,
  }

  it("says what is not known instead of a figure, and guards the names", () => {
    const csv = settlementCsv({ from: "2026-11-01", to: "2026-11-30", settlements: [{ payee: { id: "payee_1", name: "Régie" }, wallets, communes: [commune] }] })
    expect(csv).toContain("2026-11-01;2026-11-30;Régie;;Porte-monnaie à la fin de la période;;49,80\r\n")
    expect(csv).toContain("2026-11-01;2026-11-30;Régie;'=Aiguilhe;Repas vendus;2;\r\n")
    expect(csv).toContain(";Frais du prestataire de paiement;;non connus\r\n")
  })

  it("leaves the payee's wallets out for whoever sees only some of its communes", () => {
    const csv = settlementCsv({ from: "2026-11-01", to: "2026-11-30", settlements: [{ payee: { id: "payee_1", name: "Régie" }, wallets: null, communes: [commune] }] })
    expect(csv).not.toContain("Porte-monnaie au début")
  })
})
