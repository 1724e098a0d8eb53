import { readFileSync } from "node:fs"
import { join } from "node:path"
import { answerLine } from "../cli/answer"
import { isSame } from "./compare"

type Case = { id: string; source: string; request: unknown; expect: unknown }

function parse(line: string): Case {
  return JSON.parse(line) as Case
}

/** Real règlements with their source (R, X), and edge cases derived from them (D). */
const cases = readFileSync(join(__dirname, "rule-cases.jsonl"), "utf8")
  .split("\n")
  .filter(Boolean)
  .map(parse)

describe("real règlements", () => {
  it.each(cases.map((each) => [`${each.id} ${each.source}`, each] as const))("%s", (_name, { request, expect: expected }) => {
    const { line } = answerLine(typeof request === "string" ? request : JSON.stringify(request))
    const got: unknown = JSON.parse(line)
    if (!isSame(expected, got)) expect(got).toMatchObject(expected as object)
    expect(isSame(expected, got)).toBe(true)
  })
})
