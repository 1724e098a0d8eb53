/** A cell of text, a number of things, or cents to be written as euros. */
export type CsvCell = string | number | { cents: number } | null

const BYTE_ORDER_MARK = "\ufeff"
/** What a spreadsheet would run as a formula. */
const FORMULA = /^[=+\-@\t\r]/

/** A table as French spreadsheets open it: semicolons, decimal commas, and a byte order mark so that accents are read. */
export function csvOf(rows: readonly (readonly CsvCell[])[]): string {
  return BYTE_ORDER_MARK + rows.map((row) => `${row.map(cell).join(";")}\r\n`).join("")
}

function cell(value: CsvCell): string {
  if (value === null) return ""
  if (typeof value === "number") return String(value)
  if (typeof value === "object") return (value.cents / 100).toFixed(2).replace(".", ",")
  const text = FORMULA.test(value) ? `'${value}` : value
  return /[;"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
