import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { sentenceOfCode } from "@/data/sentences"
import { unknownError } from "@messages/errors"

const ROOT = join(__dirname, "../../../..")

function filesIn(folder: string, ends: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(ends) && !/(^|\/)test\/|\.spec\.|^admin\//.test(name))
    .map((name) => readFileSync(join(ROOT, folder, name), "utf8"))
}

/** The codes of every refusal, read where the backend makes them: one that is added there and has no words fails here. */
const SOURCE = filesIn("src", ".ts").join("\n")
const CODES = [...new Set([...SOURCE.matchAll(/new CanteenError\(\s*"\w+",\s*"([a-z_.]+)"/g)].map(([, code]) => code ?? ""))].sort()

/** The staff's sentences: their words have no dots in their names. */
const STAFF = filesIn("src/admin/i18n", "-fr.ts").join("\n")
const staffKnows = (code: string): boolean => new RegExp(`\\b${code.replaceAll(".", "_")}:`).test(STAFF)

/** What only programs get to read: a job's own log, another site's key, the settings of an installation. */
const FOR_PROGRAMS = ["card.refund_unclear", "staff.people_only", "store.no_sales_channel"]

describe("the codes of the backend", () => {
  it("are read where they are made", () => {
    expect(CODES.length).toBeGreaterThan(100)
    expect(CODES).toEqual(expect.arrayContaining(["address.taken", "guardian.last", ...FOR_PROGRAMS]))
  })

  it.each(CODES.filter((code) => !FOR_PROGRAMS.includes(code)))("%s has a French sentence, for parents or for staff", (code) => {
    const parents = sentenceOfCode(code)
    expect(parents !== unknownError || staffKnows(code)).toBe(true)
  })
})
