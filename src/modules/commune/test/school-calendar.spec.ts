import type { SchoolHoliday } from "../../../types/http"
import { readSchoolCalendar } from "../school-calendar"
import { compareCalendars } from "../school-calendar/compare"

type Row = Record<string, unknown>

/** Christmas 2026 at Lyon, as the Ministry's JSON export writes it; a fresh object each time. */
const aRecord = (changes: Row = {}): Row => ({
  description: "Vacances de Noël",
  population: "-",
  start_date: "2026-12-18T23:00:00+00:00",
  end_date: "2027-01-03T23:00:00+00:00",
  location: "Lyon",
  zones: "Zone A",
  annee_scolaire: "2026-2027",
  ...changes,
})
const json = (...records: Row[]): string => JSON.stringify(records)
const HEADER = "description;population;start_date;end_date;location;zones;annee_scolaire"
const csv = (...lines: string[]): string => `\uFEFF${[HEADER, ...lines].join("\r\n")}\r\n`
const LYON = "Vacances de Noël;-;2026-12-18T23:00:00+00:00;2027-01-03T23:00:00+00:00;Lyon;Zone A;2026-2027"
const CHRISTMAS: SchoolHoliday = { zone: "A", school_year: "2026-2027", name: "Noël", from: "2026-12-19", to: "2027-01-03" }

describe("the Ministry's school calendar", () => {
  it.each([
    ["JSON", json(aRecord())],
    ["the answer of its API", JSON.stringify({ total_count: 1, results: [aRecord()] })],
    ["CSV with a byte order mark", csv(LYON)],
    ["CSV with the portal's labels", csv(LYON).replace(HEADER, "Description;Population;Date de début;Date de fin;Académies;Zones;annee_scolaire")],
    ["CSV with quotes", csv(LYON.replace("Vacances de Noël", '"Vacances de Noël"'))],
  ])("is read from %s: the last day is the eve of the return", (_format, content) => {
    expect(readSchoolCalendar(content)).toEqual({ holidays: [CHRISTMAS], read: 1, teachers: 0, other_zones: [] })
  })

  it("counts the académies of a zone once, and keeps what most of them say", () => {
    const other = aRecord({ location: "Dijon", end_date: "2027-01-04T23:00:00+00:00" })
    const { holidays, read } = readSchoolCalendar(json(other, aRecord(), aRecord({ location: "Limoges" }), aRecord({ zones: "Zone B" })))
    expect([read, holidays]).toEqual([4, [CHRISTMAS, { ...CHRISTMAS, zone: "B" }]])
  })

  it("leaves out the days of teachers only, and counts them", () => {
    const back = aRecord({ description: "Prérentrée des enseignants", population: "Enseignants", start_date: "2026-08-30T22:00:00+00:00", end_date: "2026-08-30T22:00:00+00:00" })
    const { holidays, teachers } = readSchoolCalendar(json(back, aRecord({ population: "Élèves" })))
    expect([teachers, holidays]).toEqual([1, [CHRISTMAS]])
  })

  it("counts the zones that no commune can have, whatever their dates", () => {
    const { holidays, other_zones } = readSchoolCalendar(json(aRecord({ zones: "Corse", start_date: "?" }), aRecord({ zones: "Corse" }), aRecord({ zones: "Mayotte" }), aRecord()))
    expect([holidays, other_zones]).toEqual([[CHRISTMAS], [{ zone: "Corse", records: 2 }, { zone: "Mayotte", records: 1 }]])
  })

  it.each([
    ["the bridge of the Ascension", "Pont de l'Ascension", "2027-05-06T22:00:00+00:00", "2027-05-09T22:00:00+00:00", "Pont de l'Ascension", "2027-05-07", "2027-05-09"],
    ["a bridge of one day", "Pont de l'Ascension", "2027-05-06T22:00:00+00:00", "2027-05-06T22:00:00+00:00", "Pont de l'Ascension", "2027-05-07", "2027-05-07"],
    ["a day without its return", "Pont de l'Ascension", "2027-05-06T22:00:00+00:00", null, "Pont de l'Ascension", "2027-05-07", "2027-05-07"],
    ["All Saints', across the change of the hour", "Vacances de la Toussaint", "2026-10-16T22:00:00+00:00", "2026-11-01T23:00:00+00:00", "Toussaint", "2026-10-17", "2026-11-01"],
    ["spring, across the change of the hour", "Vacances de Printemps", "2024-03-28T23:00:00+00:00", "2024-04-14T22:00:00+00:00", "Printemps", "2024-03-29", "2024-04-14"],
    ["a winter with a 29 February", "Vacances d’Hiver", "2028-02-11", "2028-03-01", "Hiver", "2028-02-11", "2028-02-29"],
    ["a summer whose return is not published", "Début des Vacances d'Été", "2027-07-02T22:00:00+00:00", "2027-07-02T22:00:00+00:00", "Été", "2027-07-03", "2027-08-31"],
  ])("keeps %s", (_case, description, start_date, end_date, name, from, to) => {
    expect(readSchoolCalendar(json(aRecord({ description, start_date, end_date }))).holidays).toEqual([{ zone: "A", school_year: "2026-2027", name, from, to }])
  })

  it.each<[string, string, object]>([
    ["is empty", "   ", { field: "content" }],
    ["has no record", "[]", { field: "content" }],
    ["is cut off", '[{"description": "Vac', { field: "content" }],
    ["is another object", "{}", { field: "content" }],
    ["lists other things", "[3]", { line: 1 }],
    ["lacks a column", json(aRecord({ zones: undefined })), { line: 1, column: "zones" }],
    ["lacks a column in its header", csv(LYON).replace("zones", "zone_x"), { line: 1, column: "zones" }],
    ["has a number for a text", json(aRecord(), aRecord({ end_date: 20270104 })), { line: 2, column: "end_date", given: "20270104" }],
    ["has a day that does not exist", csv(LYON, LYON.replace("2026-12-18T23:00:00+00:00", "2026-02-30")), { line: 3, column: "start_date", given: "2026-02-30" }],
    ["has French dates", csv(LYON.replace("2027-01-03T23:00:00+00:00", "04/01/2027")), { line: 2, column: "end_date", given: "04/01/2027" }],
    ["returns before it begins", json(aRecord({ end_date: "2026-12-01" })), { line: 1, column: "end_date", given: "2026-12-01" }],
    ["lasts for a year", json(aRecord({ end_date: "2028-01-04" })), { line: 1, column: "end_date" }],
    ["has no start", json(aRecord({ start_date: "" })), { line: 1, column: "start_date", given: "" }],
    ["has no name", json(aRecord({ description: " " })), { line: 1, column: "description" }],
    ["has another school year", json(aRecord({ annee_scolaire: "2026-2028" })), { line: 1, column: "annee_scolaire", given: "2026-2028" }],
    ["has a line of too few columns", csv(LYON, "Vacances de Noël;-"), { line: 3 }],
    ["is separated by commas", csv(LYON).replaceAll(";", ","), { line: 1, column: "description" }],
  ])("is refused when it %s, with the place", (_case, content, details) => {
    expect(() => readSchoolCalendar(content)).toThrow(expect.objectContaining({ code: "school_calendar.unreadable", details: expect.objectContaining(details) }))
  })

  it("says the line, the column and what is there", () => {
    expect(() => readSchoolCalendar(csv(LYON.replace("2027-01-03T23:00:00+00:00", "demain")))).toThrow('line 2, column "end_date": "demain" must be a date')
  })
})

describe("a calendar over the one that is known", () => {
  const easter: SchoolHoliday = { zone: "A", school_year: "2026-2027", name: "Printemps", from: "2027-04-10", to: "2027-04-25" }

  it("adds, changes, leaves alone, and names what the file no longer has", () => {
    const moved = { ...CHRISTMAS, to: "2027-01-04" }
    const bridge = { ...CHRISTMAS, name: "Pont", from: "2027-05-07", to: "2027-05-09" }
    expect(compareCalendars([CHRISTMAS, easter, bridge], [moved, easter, { ...easter, zone: "B" }])).toEqual({
      added: [{ ...easter, zone: "B" }],
      changed: [{ ...moved, before: { school_year: "2026-2027", name: "Noël", to: "2027-01-03" } }],
      unchanged: 1,
      absent: [bridge],
    })
  })

  it("says nothing of the years that the file does not speak of", () => {
    expect(compareCalendars([{ ...CHRISTMAS, school_year: "2025-2026", from: "2025-12-20", to: "2026-01-04" }], [CHRISTMAS]).absent).toEqual([])
  })
})
