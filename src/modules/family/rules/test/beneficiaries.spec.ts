import { Temporal } from "temporal-polyfill"
import { RELATIONSHIPS, audienceOf, isPossibleBirth, toRelationship, todayAt } from ".."

describe("whom a tariff is for", () => {
  const child = { birth_date: "2008-12-03", relationship: "father" } as const

  it("a child is one until the eve of its 18th birthday", () => {
    expect(audienceOf(child, "2026-12-02")).toBe("child")
  })

  it("a child is an adult on its 18th birthday", () => {
    expect(audienceOf(child, "2026-12-03")).toBe("adult")
  })

  it("someone born on 29 February is an adult on 28 February, 18 years later", () => {
    expect(audienceOf({ ...child, birth_date: "2008-02-29" }, "2026-02-28")).toBe("adult")
  })

  it("the parent and the spouse are adults, whatever their birth date says", () => {
    expect(audienceOf({ birth_date: null, relationship: "self" }, "2026-12-02")).toBe("adult")
    expect(audienceOf({ birth_date: "2018-05-10", relationship: "spouse" }, "2026-12-02")).toBe("adult")
  })

  it("a child without a birth date is a child", () => {
    expect(audienceOf({ birth_date: null, relationship: "mother" }, "2026-12-02")).toBe("child")
  })
})

describe("filiations", () => {
  it.each([
    ["Pere", "father"],
    ["père", "father"],
    [" MÈRE ", "mother"],
    ["Tuteur", "guardian"],
    ["Représentant légal", "guardian"],
    ["grand-parent", "grandparent"],
    ["Grand Parent", "grandparent"],
    ["Conjoint", "spouse"],
    ["moi", "self"],
    ["Autre", "other"],
  ])("%s is %s", (word, relationship) => {
    expect(toRelationship(word)).toBe(relationship)
  })

  it.each(RELATIONSHIPS)("%s names itself", (name) => {
    expect(toRelationship(name)).toBe(name)
  })

  it.each(["", "voisin", "constructor", "__proto__"])("%j is none", (word) => {
    expect(toRelationship(word)).toBeUndefined()
  })
})

describe("birth dates", () => {
  it("lie between 1900 and today", () => {
    expect(isPossibleBirth("1900-01-01", "2026-11-23")).toBe(true)
    expect(isPossibleBirth("2026-11-23", "2026-11-23")).toBe(true)
    expect(isPossibleBirth("2026-11-24", "2026-11-23")).toBe(false)
    expect(isPossibleBirth("1899-12-31", "2026-11-23")).toBe(false)
  })
})

describe("today", () => {
  it("is the day of the communes' clocks, not of Greenwich", () => {
    expect(todayAt(Temporal.Instant.from("2026-11-22T23:30:00Z"))).toBe("2026-11-23")
    expect(todayAt(Temporal.Instant.from("2026-06-30T22:30:00Z"))).toBe("2026-07-01")
  })
})
