import { CsvError, parse } from "csv-parse/sync"
import { unreadableCalendar } from "../errors"

/** The columns of the Ministry's dataset `fr-en-calendrier-scolaire`, and how its portal labels them in a CSV. */
export const COLUMNS = ["description", "population", "start_date", "end_date", "zones", "annee_scolaire"] as const
export type Column = (typeof COLUMNS)[number]
const LABELS: Readonly<Record<string, Column>> = {
  "date de début": "start_date",
  "date de fin": "end_date",
  zone: "zones",
  "année scolaire": "annee_scolaire",
}

/** One record as it is in the file. `line` is the line of a CSV, the rank of a record in JSON; an empty value is a text without letters. */
export type CalendarRecord = { line: number; values: Readonly<Record<Column, string>> }

const BYTE_ORDER_MARK = /^\uFEFF/

/**
 * Reads the text of the Ministry's file, JSON or CSV, whichever it is.
 * @throws CanteenError `school_calendar.unreadable` with the line and the column
 */
export function readRecords(content: string): CalendarRecord[] {
  const text = content.replace(BYTE_ORDER_MARK, "")
  const records = /^\s*[[{]/.test(text) ? readJson(text) : readCsv(text)
  if (records.length === 0) throw unreadableCalendar({ message: "the file has no record" })
  return records
}

function readJson(text: string): CalendarRecord[] {
  const rows = rowsOf(parseJson(text))
  if (!rows) throw unreadableCalendar({ message: "the file must be a list of records" })
  return rows.map((row, index) => {
    const line = index + 1
    if (typeof row !== "object" || row === null || Array.isArray(row)) throw unreadableCalendar({ line, message: "a record must be an object" })
    const fields = new Map(Object.entries(row))
    const missing = COLUMNS.find((column) => !fields.has(column))
    if (missing) throw unreadableCalendar({ line, column: missing, message: "is missing" })
    return { line, values: valuesOf((column) => textOf(fields.get(column), { line, column })) }
  })
}

/** The export is a list; the portal's API answers the same list as `results`. */
function rowsOf(parsed: unknown): unknown[] | null {
  if (Array.isArray(parsed)) return parsed as unknown[]
  const results: unknown = typeof parsed === "object" && parsed !== null && "results" in parsed ? parsed.results : null
  return Array.isArray(results) ? (results as unknown[]) : null
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    const position = /position (\d+)/.exec(error instanceof Error ? error.message : "")?.[1]
    const line = position === undefined ? undefined : text.slice(0, Number(position)).split("\n").length
    throw unreadableCalendar({ line, message: "the file is not JSON" })
  }
}

function textOf(value: unknown, place: { line: number; column: Column }): string {
  if (value === null || value === undefined) return ""
  if (typeof value !== "string") throw unreadableCalendar({ ...place, given: JSON.stringify(value), message: "must be a text" })
  return value.trim()
}

type CsvRow = { record: string[]; info: { lines: number } }

function readCsv(text: string): CalendarRecord[] {
  const [header, ...rows] = parseCsv(text)
  if (!header) throw unreadableCalendar({ message: "the file has no header" })
  const names = header.record.map((label) => label.trim().toLowerCase())
  const columns = names.map((name) => LABELS[name] ?? name)
  const missing = COLUMNS.find((column) => !columns.includes(column))
  if (missing) throw unreadableCalendar({ line: 1, column: missing, message: "is missing in the header" })
  return rows.map(({ record, info }) => ({
    line: info.lines,
    values: valuesOf((column) => (record[columns.indexOf(column)] ?? "").trim()),
  }))
}

function parseCsv(text: string): CsvRow[] {
  try {
    return parse(text, { delimiter: ";", info: true, skip_empty_lines: true }) as unknown as CsvRow[]
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = "lines" in error && typeof error.lines === "number" ? error.lines : undefined
    throw unreadableCalendar({ line, message: "the line does not have the columns of the header, separated by semicolons" })
  }
}

function valuesOf(read: (column: Column) => string): Record<Column, string> {
  const [description, population, start_date, end_date, zones, annee_scolaire] = [
    read("description"),
    read("population"),
    read("start_date"),
    read("end_date"),
    read("zones"),
    read("annee_scolaire"),
  ]
  return { description, population, start_date, end_date, zones, annee_scolaire }
}
