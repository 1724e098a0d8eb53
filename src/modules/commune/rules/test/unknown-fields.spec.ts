import { unknownFields } from "../publication"
import { readRulebook } from "../read"
import { rules, type Fields } from "./builders"

function unknownIn(changes: Fields): string[] {
  const given = rules(changes)
  const read = readRulebook(given)
  if (!read.ok) throw new Error(JSON.stringify(read.errors))
  return unknownFields(given, read.rulebook, "rulebook").map(({ path }) => path)
}

const at10 = { kind: "days_before", days: 1, at: "10:00" }

describe("fields of a rulebook that mean nothing", () => {
  it.each<[Fields, string[]]>([
    [{}, []],
    [{ min_age_month: 36 }, ["rulebook.min_age_month"]],
    [{ constructor: 1 }, ["rulebook.constructor"]],
    [{ book: { cutoff: { ...at10, hour: 8 }, late: { kind: "factor", factor: "2", untill: at10 } } }, ["rulebook.book.cutoff.hour", "rulebook.book.late.untill"]],
    [{ absence: { proof_tiers: [{ billed_days: 1, whithin_hours: 3 }] } }, ["rulebook.absence.proof_tiers.0.whithin_hours"]],
    [{ book: { cutoff: { kind: "weekday_table", table: { mon: { weekday: "fri", at: "10:00" } } } } }, []],
    [{ window: { opens: "2025-11-01T07:00", residence: { resident: at10 } } }, []],
    [{ absence: null, min_age_months: null, unheard_of: null }, []],
  ])("%j", (changes, expected) => {
    expect(unknownIn(changes)).toEqual(expected)
  })
})
