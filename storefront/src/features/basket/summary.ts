import type { BasketLine, Cents, Day } from "@wire"

export type SummaryRow = {
  key: string
  serviceId: string
  service: string
  tariff: string
  unitCents: Cents
  quantity: number
  totalCents: Cents
  /** Who eats on which days; those with the same days stand together. */
  groups: { names: string[]; dates: Day[] }[]
}

/** One row for each service, tariff and price, as the guide's summary shows it. */
export function summarise(lines: readonly BasketLine[]): SummaryRow[] {
  const rows = new Map<string, SummaryRow>()
  for (const line of lines) {
    const key = `${line.canteen_service.id} ${line.tariff.id} ${line.unit_price_cents}`
    const row = rows.get(key) ?? {
      key,
      serviceId: line.canteen_service.id,
      service: line.canteen_service.name,
      tariff: line.tariff.label,
      unitCents: line.unit_price_cents,
      quantity: 0,
      totalCents: 0,
      groups: [],
    }
    const name = `${line.beneficiary.first_name} ${line.beneficiary.last_name}`
    rows.set(key, {
      ...row,
      quantity: row.quantity + line.dates.length,
      totalCents: row.totalCents + line.total_cents,
      groups: addTo(row.groups, name, [...line.dates].sort()),
    })
  }
  return [...rows.values()]
}

function addTo(groups: SummaryRow["groups"], name: string, dates: Day[]): SummaryRow["groups"] {
  const same = groups.find((group) => group.dates.join() === dates.join())
  if (!same) return [...groups, { names: [name], dates }]
  return groups.map((group) => (group === same ? { ...group, names: [...group.names, name] } : group))
}
