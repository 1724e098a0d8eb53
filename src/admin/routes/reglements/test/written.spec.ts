import { readCents, writeCents } from "../../../format/money"
import { readHour, readPercent, readWhole, writeHour, writePercent } from "../written"

describe("what a manager types", () => {
  it.each([
    ["9", "09:00"],
    ["9h", "09:00"],
    [" 9 h 30 ", "09:30"],
    ["08:30", "08:30"],
    ["24 h", "24:00"],
    ["0 h", "00:00"],
    ["24 h 30", null],
    ["25 h", null],
    ["9 h 75", null],
    ["midi", null],
    ["", null],
  ])("reads the hour %j", (text, at) => {
    expect(readHour(text)).toBe(at)
    if (at) expect(readHour(writeHour(at))).toBe(at)
  })

  it.each([["3,80", 380], ["3.8", 380], ["3", 300], ["1,10 €", 110], ["1,105", null], ["-1", null], ["", null]])("reads the amount %j", (text, cents) => {
    expect(readCents(text)).toBe(cents)
    if (cents !== null) expect(readCents(writeCents(cents))).toBe(cents)
  })

  it.each([["50", "1.5"], ["50 %", "1.5"], ["12,5", "1.125"], ["0", "1"], ["-20", "0.8"], ["33,33", "1.3333"], ["-120", null], ["moitié", null]])(
    "reads the percentage %j",
    (text, factor) => {
      expect(readPercent(text)).toBe(factor)
      if (factor) expect(readPercent(writePercent(factor))).toBe(factor)
    },
  )

  it.each([["30", 30], ["", null], ["3,5", null], ["-1", null]])("reads the whole number %j", (text, whole) => {
    expect(readWhole(text)).toBe(whole)
  })
})
