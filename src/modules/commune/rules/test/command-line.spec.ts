import { spawnSync } from "node:child_process"
import { join } from "node:path"
import { answer, answerLine } from "../cli/answer"
import { decide, rules, schoolYear, withCutoff } from "./builders"

const NOW = "2025-11-20T10:00:00+01:00"
const at10 = { kind: "days_before", days: 1, at: "10:00" }

describe("the command line", () => {
  it.each([
    ["no JSON", "{"],
    ["an empty line", ""],
    ["a list", "[]"],
    ["null", "null"],
    ["no op", "{}"],
    ["an op of every object", '{"op":"constructor"}'],
    ["a missing field", '{"op":"price"}'],
    ["an unknown kind", '{"op":"price","pricing":{"kind":"toString"}}'],
  ])("answers an error to %s", (_name, line) => {
    expect(answerLine(line)).toMatchObject({ malformed: true })
    expect(JSON.parse(answerLine(line).line)).toMatchObject({ error: { code: expect.any(String), message: expect.any(String) } })
  })

  it.each([
    ["an unknown cutoff", withCutoff({ kind: "days_after", days: 1, at: "10:00" }), "rulebook.book.cutoff.kind"],
    ["an impossible hour", withCutoff({ ...at10, at: "25:00" }), "rulebook.book.cutoff.at"],
    ["an impossible minute", withCutoff({ ...at10, at: "24:01" }), "rulebook.book.cutoff.at"],
    ["a table without any day", withCutoff({ kind: "weekday_table", table: {} }), "rulebook.book.cutoff.table"],
    ["a table with a misspelt day", withCutoff({ kind: "weekday_table", table: { lundi: { weekday: "mon", at: "10:00" } } }), "rulebook.book.cutoff.table.lundi"],
    ["half a day before", withCutoff({ ...at10, days: 0.5 }), "rulebook.book.cutoff.days"],
    ["day 32 of a month", withCutoff({ kind: "month_before", day: 32, at: "10:00" }), "rulebook.book.cutoff.day"],
    ["a fixed day without hour", withCutoff({ kind: "fixed", at: "2025-11-25" }), "rulebook.book.cutoff.at"],
    ["a float factor", rules({ book: { cutoff: at10, late: { kind: "factor", factor: 1.5 } } }), "rulebook.book.late.factor"],
    ["a negative surcharge", rules({ book: { cutoff: at10, late: { kind: "surcharge", cents: -1 } } }), "rulebook.book.late.cents"],
    ["a faulty `until`", rules({ book: { cutoff: at10, late: { kind: "fixed", cents: 1, until: { kind: "none?" } } } }), "rulebook.book.late.until.kind"],
    ["an unknown zone", rules({ time_zone: "Europe/Lutece" }), "rulebook.time_zone"],
    ["no day of service", rules({ service_days: [] }), "rulebook.service_days"],
    ["an unknown weekday", rules({ service_days: ["mon", "lun"] }), "rulebook.service_days.1"],
    ["no rule to cancel", rules({ cancel: null }), "rulebook.cancel"],
    ["a day that does not exist", rules({ effective_from: "2025-02-29" }), "rulebook.effective_from"],
    ["a tier that says nothing", rules({ absence: { proof_tiers: [{ within_hours: 3 }] } }), "rulebook.absence.proof_tiers.0.billed_days"],
    ["a list for an object", rules({ window: [] }), "rulebook.window"],
  ])("names the field of a rulebook with %s", (_name, rulebook, path) => {
    expect(decide("2025-11-27", NOW, rulebook)).toMatchObject({ error: { path } })
  })

  it.each([
    ["date", { date: "2025-13-01" }],
    ["now", { now: "tomorrow" }],
    ["action", { action: "eat" }],
    ["pricing", { pricing: null }],
    ["pricing.cents", { pricing: { kind: "siblings", cents: [] } }],
    ["pricing.brackets.0", { pricing: { kind: "brackets", brackets: [{ min: 5, max: 4, cents: 1 }], without_quotient_cents: 1 } }],
    ["pricing.rounding.to_cents", { pricing: { kind: "flat", cents: 1, rounding: { to_cents: 0 } } }],
    ["pricing.from", { pricing: { kind: "time_slices", slice_minutes: 30, cents: 115 } }],
    ["quotient", { quotient: "499" }],
    ["calendar", { calendar: null }],
    ["calendar.closures.0.to", { calendar: schoolYear({ closures: [{ from: "2025-11-27", to: "2025-11-26", reason: "works" }] }) }],
    ["rulebook", { rulebook: null }],
    ["custody_weeks", { custody_weeks: "both" }],
  ])("names %s when it is faulty", (path, changes) => {
    expect(decide("2025-11-27", NOW, rules(), changes)).toMatchObject({ error: { path } })
  })

  it("names every faulty field of a rulebook", () => {
    const message = expect.stringMatching(/rulebook\.time_zone: .*rulebook\.hold_minutes: /)
    expect(decide("2025-11-27", NOW, rules({ time_zone: 1, hold_minutes: -1 }))).toMatchObject({ error: { message } })
  })

  it("gives the closure beside a closed day", () => {
    const calendar = schoolYear({ closures: [{ from: "2025-11-27", to: "2025-11-27", reason: "strike", note: null }] })
    const days = [
      { date: "2025-11-27", open: false, reason: "closed", closure: { reason: "strike", note: null } },
      { date: "2025-11-28", open: true, reason: null },
    ]
    expect(answer({ op: "days", rulebook: rules(), calendar, from: "2025-11-27", to: "2025-11-28" })).toEqual({ days })
  })

  it.each([
    ["live a second before it ends", "2025-11-26T10:28:59+01:00", true],
    ["over at the second it ends", "2025-11-26T10:29:00+01:00", false],
  ])("has a hold %s, although the cutoff is over", (_name, now, live) => {
    const asked = { op: "hold", rulebook: rules(), held_at: "2025-11-26T09:59:00", now }
    expect(answer(asked)).toEqual({ expires_at: "2025-11-26T10:29:00+01:00", live })
  })

  it("counts a hold in elapsed minutes over the change to winter time", () => {
    const asked = { op: "hold", rulebook: rules({ hold_minutes: 60 }), held_at: "2025-10-26T02:30:00+02:00", now: NOW }
    expect(answer(asked)).toEqual({ expires_at: "2025-10-26T02:30:00+01:00", live: false })
  })

  it("answers every line in order, on one line each, and fails at the end when one was malformed", () => {
    const root = join(__dirname, "../../../../..")
    const note = "a\u2028b"
    const closures = [{ from: "2025-11-27", to: "2025-11-27", reason: "works", note }]
    const days = { op: "days", rulebook: rules(), calendar: { closures }, from: "2025-11-27", to: "2025-11-27" }
    const input = [JSON.stringify(days), "", '{"op":"price","pricing":{"kind":"flat","cents":1}}'].join("\n")
    const run = spawnSync(process.execPath, ["scripts/rules.mjs"], { cwd: root, input, encoding: "utf8" })
    expect(run.stderr).toBe("")
    expect(run.stdout.split(/[\n\u2028]/).filter(Boolean).map((line) => Object.keys(JSON.parse(line)))).toEqual([["days"], ["error"], ["price_cents"]])
    expect(run.status).toBe(1)
  })
})
