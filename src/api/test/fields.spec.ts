import { preview } from "../admin/canteen/rulebooks/schema"

describe("two days of a request", () => {
  const read = (from: string) => preview.safeParse({ rulebook: {}, from, to: "2026-02-01" })

  it("are compared when both are days", () => {
    expect(read("2026-01-01").success).toBe(true)
    expect(read("2026-03-01").error?.issues).toEqual([expect.objectContaining({ path: ["to"] })])
  })

  it.each(["", "nonsense", "2026-13-99", "1999-12-31", "9999-01-01"])("are not compared when one is %j: the fault is named, once", (from) => {
    expect(read(from).error?.issues.map(({ path }) => path)).toEqual([["from"]])
  })
})
