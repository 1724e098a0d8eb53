import { type Fields, cutoff, rules, schoolYear, withCutoff } from "./builders"

const at10 = { kind: "days_before", days: 1, at: "10:00" }
const closedAt = (from: string, to = from) => schoolYear({ closures: [{ from, to, reason: "works", note: null }] })

type Row = [name: string, date: string, rule: Fields, changes: Fields, expected: string | null]

describe("a cutoff", () => {
  it.each<Row>([
    // A wall-clock time in the service's zone: it keeps its hour across the changes to and from summer time.
    ["keeps its hour in winter time", "2026-03-27", at10, {}, "2026-03-26T10:00:00+01:00"],
    ["keeps its hour on the day of the change", "2026-03-30", at10, {}, "2026-03-29T10:00:00+02:00"],
    // A wall-clock time that is skipped moves forward by the gap (02:30 becomes 03:30).
    ["moves a skipped 02:00 to 03:00", "2026-03-30", { ...at10, at: "02:00" }, {}, "2026-03-29T03:00:00+02:00"],
    ["leaves 03:00 alone on that day", "2026-03-30", { ...at10, at: "03:00" }, {}, "2026-03-29T03:00:00+02:00"],
    // One that occurs twice is its first occurrence.
    ["takes the first 02:00", "2025-10-27", { ...at10, at: "02:00" }, {}, "2025-10-26T02:00:00+02:00"],
    ["takes the only 03:00", "2025-10-27", { ...at10, at: "03:00" }, {}, "2025-10-26T03:00:00+01:00"],
    // `24:00` is the end of that day, that is 00:00 of the next one.
    ["ends the day at 24:00", "2025-11-28", { ...at10, at: "24:00" }, {}, "2025-11-28T00:00:00+01:00"],
    ["ends the day of the change at 24:00", "2026-03-31", { ...at10, days: 2, at: "24:00" }, {}, "2026-03-30T00:00:00+02:00"],
    // Only counted days count; `days: 0` is D itself.
    ["is D itself, even on a day that does not count", "2025-11-11", { ...at10, days: 0, counting: "working_days" }, {}, "2025-11-11T10:00:00+01:00"],
    ["counts calendar days by default", "2025-11-24", { ...at10, days: 2 }, {}, "2025-11-22T10:00:00+01:00"],
    ["counts Monday to Friday, holidays included", "2025-11-12", { ...at10, counting: "weekdays" }, {}, "2025-11-11T10:00:00+01:00"],
    ["counts no public holiday as a working day", "2025-11-12", { ...at10, counting: "working_days" }, {}, "2025-11-10T10:00:00+01:00"],
    ["counts school holidays as working days", "2026-01-05", { ...at10, counting: "working_days" }, {}, "2026-01-02T10:00:00+01:00"],
    ["counts no school holiday as a service day", "2026-01-05", { ...at10, counting: "service_days" }, {}, "2025-12-19T10:00:00+01:00"],
    ["counts no Wednesday as a service day", "2025-11-27", { ...at10, counting: "service_days" }, {}, "2025-11-25T10:00:00+01:00"],
    // That weekday of the ISO week `weeks` before D's, for the whole week of D.
    ["names the same day for the Monday and the Sunday of a week", "2026-01-11", { kind: "week_before", weeks: 1, weekday: "thu", at: "12:00" }, {}, "2026-01-01T12:00:00+01:00"],
    ["crosses the end of a year of 53 weeks", "2027-01-04", { kind: "week_before", weeks: 1, weekday: "mon", at: "12:00" }, {}, "2026-12-28T12:00:00+01:00"],
    ["may be in the week of the meal", "2025-11-27", { kind: "week_before", weeks: 0, weekday: "mon", at: "12:00" }, {}, "2025-11-24T12:00:00+01:00"],
    ["takes Sunday as the last day of its week", "2025-12-01", { kind: "week_before", weeks: 1, weekday: "sun", at: "24:00" }, {}, "2025-12-01T00:00:00+01:00"],
    // The nearest such weekday strictly before D.
    ["is a week earlier when the table names the day itself", "2025-11-27", { kind: "weekday_table", table: { thu: { weekday: "thu", at: "10:00" } } }, {}, "2025-11-20T10:00:00+01:00"],
    ["is the day before when the table names it", "2025-11-27", { kind: "weekday_table", table: { thu: { weekday: "wed", at: "10:00" } } }, {}, "2025-11-26T10:00:00+01:00"],
    // A weekday missing from the table can never be done.
    ["is never for a weekday out of the table", "2025-11-28", { kind: "weekday_table", table: { thu: { weekday: "wed", at: "10:00" }, fri: null } }, {}, null],
    // Day n of the month before D's (its last day if shorter).
    ["is the 28th when February is shorter", "2026-03-01", { kind: "month_before", day: 30, at: "24:00" }, {}, "2026-03-01T00:00:00+01:00"],
    ["is the 29th in a leap year", "2028-03-31", { kind: "month_before", day: 31, at: "12:00" }, {}, "2028-02-29T12:00:00+01:00"],
    ["is in December for January", "2026-01-31", { kind: "month_before", day: 15, at: "12:00" }, {}, "2025-12-15T12:00:00+01:00"],
    // Where the cutoff falls on a day that is not a service day, it moves back, same time of day.
    ["moves back over a public holiday", "2025-11-13", { ...at10, days: 2, if_closed: "previous_service_day" }, {}, "2025-11-10T10:00:00+01:00"],
    ["moves back over a Wednesday", "2025-11-27", { ...at10, if_closed: "previous_service_day" }, {}, "2025-11-25T10:00:00+01:00"],
    ["moves back over a closure", "2025-11-28", { ...at10, if_closed: "previous_service_day" }, { calendar: closedAt("2025-11-27") }, "2025-11-25T10:00:00+01:00"],
    ["stays on a day of service", "2025-11-28", { ...at10, if_closed: "previous_service_day" }, {}, "2025-11-27T10:00:00+01:00"],
    ["stays where it is by default", "2025-11-27", at10, {}, "2025-11-26T10:00:00+01:00"],
    // `wed` at `24:00` falls on Wednesday; a moved cutoff keeps its `at`, `24:00` included.
    ["moves from Wednesday 24:00 to Tuesday 24:00", "2025-12-01", { kind: "week_before", weeks: 1, weekday: "wed", at: "24:00", if_closed: "previous_service_day" }, {}, "2025-11-26T00:00:00+01:00"],
    ["does not move from Thursday 24:00, although Friday is closed", "2025-12-01", { kind: "week_before", weeks: 1, weekday: "thu", at: "24:00", if_closed: "previous_service_day" }, { calendar: closedAt("2025-11-28") }, "2025-11-28T00:00:00+01:00"],
    // For `fixed`, it falls on the local date of the instant.
    ["moves a fixed instant by its local date", "2025-12-01", { kind: "fixed", at: "2025-11-11T23:30:00Z", if_closed: "previous_service_day" }, {}, "2025-11-10T00:30:00+01:00"],
    ["leaves a fixed instant on a day of service", "2025-12-01", { kind: "fixed", at: "2025-11-10T22:30:00Z", if_closed: "previous_service_day" }, {}, "2025-11-10T23:30:00+01:00"],
    ["reads a fixed local time in the zone", "2025-12-01", { kind: "fixed", at: "2025-07-01T12:00" }, {}, "2025-07-01T12:00:00+02:00"],
    // No effect on `none` and `never`.
    ["is D 24:00 without deadline, even on a closed day", "2025-11-11", { kind: "none", if_closed: "previous_service_day" }, {}, "2025-11-12T00:00:00+01:00"],
    ["is never when never possible", "2025-11-11", { kind: "never", if_closed: "previous_service_day" }, {}, null],
    // A cutoff does not depend on the server's zone, only on the service's.
    ["is in the zone of Guadeloupe", "2025-11-27", at10, { rulebook: withCutoff(at10, { time_zone: "America/Guadeloupe" }) }, "2025-11-26T10:00:00-04:00"],
  ])("%s", (_name, ...[date, rule, changes, expected]) => {
    expect(cutoff(date, withCutoff(rule), changes)).toBe(expected)
  })

  it("is the one of its action", () => {
    const rulebook = rules({ cancel: { cutoff: { ...at10, days: 0, at: "09:00" } } })
    expect(cutoff("2025-11-27", rulebook, { action: "cancel" })).toBe("2025-11-27T09:00:00+01:00")
  })

  it("comes from the latest rulebook on or before the meal", () => {
    const rulebooks = [
      withCutoff({ ...at10, at: "11:00" }, { effective_from: "2025-11-27" }),
      withCutoff({ ...at10, at: "09:00" }, { effective_from: "2025-09-01" }),
    ]
    const asked = ["2025-08-31", "2025-11-26", "2025-11-27"].map((date) => cutoff(date, {}, { rulebook: null, rulebooks }))
    expect(asked).toEqual([null, "2025-11-25T09:00:00+01:00", "2025-11-26T11:00:00+01:00"])
  })

  it("is never where no earlier day of service exists", () => {
    const rulebook = withCutoff({ ...at10, counting: "service_days" }, { school_holidays: "only" })
    expect(cutoff("2025-11-27", rulebook, { calendar: schoolYear({ school_holidays: [] }) })).toBeNull()
  })
})
