import type { natures as FrenchNatures, statements as French } from "../fr/statements"

export const statements: typeof French = {
  section: "Yearly statements",
  sectionLead: "What you paid in the year, by child and by service: useful for your income tax return.",
  none: "Your first statement will appear here after a first payment.",
  ofYear: (year) => `Yearly statement ${year}`,
  madeAt: (day) => `As at ${day}`,
  payees: (names) => `Cashed by: ${names.join(", ")}`,
  family: "Family",
  total: (year) => `Paid in ${year}`,
  underSix: "Of which childcare for children under six",
  law: "Childcare for children under six on 1 January of the year, food excluded: article 200 quater B of the French tax code. Deduct any aid received for this childcare.",
  counted:
    "The sums are those paid in the year, whatever the day of the service. Cancelled meals and services are not in it; a gesture of the payment office that pays back no meal is not deducted. Topping up a wallet is not paying for a service: only what is spent from it counts.",
  born: (day) => `Born on ${day}`,
  counts: (year) => `Under six on 1 January ${year}`,
  service: "Service",
  nature: "Kind",
  count: "Number",
  paid: "Paid",
  meals: "Meals",
  childcare: "Care before or after school",
  empty: (year) => `No payment in ${year}.`,
  pdf: "Download as PDF",
  back: "My receipts",
}

export const natures: typeof FrenchNatures = { meal: "Meals", childcare: "Childcare" }
