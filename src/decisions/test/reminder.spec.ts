import { Temporal } from "temporal-polyfill"
import { dueReminder, isNight } from "../reminder"

const at = (text: string): Temporal.Instant => Temporal.Instant.from(text)
const NOW = at("2026-11-23T10:00:00+01:00")
const meal = (book_until: string): { book_until: string } => ({ book_until })

describe("the night", () => {
  it.each([
    ["2026-11-23T20:59:59+01:00", false],
    ["2026-11-23T21:00:00+01:00", true],
    ["2026-11-24T06:59:59+01:00", true],
    ["2026-11-24T07:00:00+01:00", false],
    ["2026-07-01T19:30:00Z", true],
    ["2026-07-01T05:00:00Z", false],
  ])("at %s: %s, by the clock of Paris", (moment, night) => expect(isNight(at(moment))).toBe(night))
})

describe("a reminder", () => {
  it("is due from two days before the first cutoff, to the second", () => {
    expect(dueReminder([meal("2026-11-25T10:00:01+01:00")], NOW)).toBeNull()
    expect(dueReminder([meal("2026-11-25T10:00:00+01:00")], NOW)).not.toBeNull()
    expect(dueReminder([], NOW)).toBeNull()
  })

  it("tells besides what has to be booked in the seven days that come, and nothing later", () => {
    const [near, within, after] = [meal("2026-11-24T10:00:00+01:00"), meal("2026-11-30T10:00:00+01:00"), meal("2026-11-30T10:00:01+01:00")]
    expect(dueReminder([near, within, after], NOW)?.meals).toEqual([near, within])
  })

  it("belongs to the week of its first cutoff, so that Sunday's about Monday is Monday's", () => {
    const sunday = at("2026-11-29T18:00:00+01:00")
    expect(dueReminder([meal("2026-11-30T10:00:00+01:00")], sunday)?.week).toBe("2026-11-30")
    expect(dueReminder([meal("2026-11-29T23:59:00+01:00")], sunday)?.week).toBe("2026-11-23")
  })
})
