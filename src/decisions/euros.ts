/** Medusa's amount in euros (3.8) as integer cents (380). */
export function toCents(euros: number): number {
  return Math.round(Number(euros) * 100)
}

/** Integer cents as Medusa's amount in euros. */
export function toEuros(cents: number): number {
  return cents / 100
}
