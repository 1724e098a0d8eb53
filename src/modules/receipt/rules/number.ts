/** How a receipt is called: `2026-000123`, the year and the rank in it. A payee with a million receipts gets longer ones. */
export function receiptNumber({ year, number }: { year: number; number: number }): string {
  return `${year}-${String(number).padStart(6, "0")}`
}
