import { spawnSync } from "node:child_process"
import { readFileSync } from "node:fs"
import { join } from "node:path"

const root = join(__dirname, "../../../../..")
/** Across the date line, and with clocks that change on other days than ours. */
const ZONES = ["Pacific/Kiritimati", "Australia/Sydney"]

const requests = readFileSync(join(__dirname, "rule-cases.jsonl"), "utf8")
  .split("\n")
  .filter(Boolean)
  .map((line) => JSON.stringify((JSON.parse(line) as { request: unknown }).request))
  .join("\n")

function answersIn(zone: string): string {
  const env = { ...process.env, TZ: zone }
  return spawnSync(process.execPath, ["scripts/rules.mjs"], { cwd: root, env, input: requests, encoding: "utf8" }).stdout
}

describe("the server's zone", () => {
  it("changes no answer", () => {
    const [paris, ...elsewhere] = ["Europe/Paris", ...ZONES].map(answersIn)
    expect(paris?.split("\n").length).toBeGreaterThan(100)
    for (const answers of elsewhere) expect(answers).toBe(paris)
  })
})
