import { spawnSync } from "node:child_process"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import fc from "fast-check"
import { addDays } from "../days"
import { anyService, day, pricing } from "./arbitraries"

const root = join(__dirname, "../../../../..")
/** On both sides of Greenwich as far as it goes, and with clocks that change on other days than ours. */
const ZONES = ["Pacific/Kiritimati", "Australia/Sydney", "America/Los_Angeles"]

const cases = readFileSync(join(__dirname, "rule-cases.jsonl"), "utf8")
  .split("\n")
  .filter(Boolean)
  .map((line) => JSON.stringify((JSON.parse(line) as { request: unknown }).request))

/** Any rulebook on any calendar, decided at any hour of the week before the meal; texts without offset included. */
const decision = fc
  .tuple(anyService, day, pricing, fc.constantFrom("book", "cancel"), fc.tuple(fc.nat(6), fc.nat(23)), fc.constantFrom("", "Z", "+02:00"))
  .map(([service, date, tariff, action, [days, hour], offset]) => {
    const now = `${addDays(date, -days)}T${String(hour).padStart(2, "0")}:30${offset}`
    return JSON.stringify({ op: "decide", ...service, date, action, now, pricing: tariff })
  })

function answersIn(zone: string, requests: string[]): string {
  const env = { ...process.env, TZ: zone }
  return spawnSync(process.execPath, ["scripts/rules.mjs"], { cwd: root, env, input: requests.join("\n"), encoding: "utf8" }).stdout
}

describe("the server's zone", () => {
  it.each([
    ["known cases", () => cases],
    ["whatever the rulebook, the calendar and the instant", () => fc.sample(decision, 300)],
  ])("changes no answer: %s", (_name, ask) => {
    const requests = ask()
    const [paris, ...elsewhere] = ["Europe/Paris", ...ZONES].map((zone) => answersIn(zone, requests))
    expect(paris?.split("\n").length).toBe(requests.length + 1)
    for (const answers of elsewhere) expect(answers).toBe(paris)
  })
})
