import { ageOn, dayWithYear, longDay, shiftDay, shortDay, shortInstant } from "../days"
import { euros } from "../money"
import { byRollName, rollName } from "../names"

describe("amounts", () => {
  it.each([
    [380, "3,80\u00a0€"],
    [0, "0,00\u00a0€"],
    [-570, "-5,70\u00a0€"],
  ])("writes %d cents as %s, with a no-break space", (cents, text) => {
    expect(euros(cents)).toBe(text)
  })
})

describe("days", () => {
  it("writes a day as a school timetable does", () => {
    expect(shortDay("2026-12-03")).toBe("jeu. 3 déc.")
    expect(longDay("2026-12-03")).toBe("jeudi 3 décembre 2026")
    expect(dayWithYear("2018-05-10")).toBe("10 mai 2018")
  })

  it("writes an instant in the communes' zone, wherever the browser is", () => {
    expect(shortInstant("2026-12-03T07:55:00Z")).toBe("jeu. 3 déc., 8\u00a0h\u00a055")
    expect(shortInstant("2026-07-01T22:30:00Z")).toBe("jeu. 2 juil., 0\u00a0h\u00a030")
  })

  it("moves over the ends of months, of years and over the change of the clocks", () => {
    expect(shiftDay("2026-12-31", 1)).toBe("2027-01-01")
    expect(shiftDay("2026-03-01", -1)).toBe("2026-02-28")
    expect(shiftDay("2026-10-25", 1)).toBe("2026-10-26")
  })

  it("counts an age up to the day before the birthday", () => {
    expect(ageOn("2018-05-10", "2026-05-09")).toBe(7)
    expect(ageOn("2018-05-10", "2026-05-10")).toBe(8)
  })
})

describe("names", () => {
  it("calls the roll by last name, and by first name where only the initial may be known", () => {
    expect(rollName({ first_name: "Louane", last_name: "Dupont" })).toBe("Dupont Louane")
    expect(rollName({ first_name: "Louane", last_name: "D" })).toBe("Louane D.")
    expect(rollName({ first_name: "Élie", last_name: "É." })).toBe("Élie É.")
  })

  it("sorts as French does, accents aside", () => {
    const roll = ["Zola", "Étienne", "Faure"].map((last_name) => ({ first_name: "A", last_name }))
    expect(roll.sort(byRollName).map((one) => one.last_name)).toEqual(["Étienne", "Faure", "Zola"])
  })
})
