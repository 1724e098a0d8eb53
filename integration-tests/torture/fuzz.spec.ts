import { readFileSync } from "node:fs"
import { join } from "node:path"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import fc from "fast-check"
import { AREAS } from "../authorisation"
import { ACTORS, type Actor } from "../authorisation/rules"
import { type Stage, setStage } from "../helpers/authorisation/actors"
import { readContents } from "../helpers/authorisation/contents"
import { type Door, type Heard, call, openDoor } from "../helpers/authorisation/wire"
import { openCardShop } from "../helpers/cards"
import { openPostOffice } from "../helpers/post-office"
import { type Input, type Schema, inputs } from "./helpers/hostile-inputs"
import { size } from "./helpers/size"

jest.setTimeout(7_200_000)

const EACH = size(25, 1_000)
const AT_ONCE = 8
/** A part of the names of the routes to attack; all of them when it is not set. */
const ONLY = new RegExp(process.env["TORTURE_ONLY"] ?? "")
const SEED = Number(process.env["FUZZ_SEED"] ?? 20_261_127)
/** What only we should see of a fault: frames, paths, and statements. */
const INNARDS = /\n\s+at |node_modules|\/src\/|\.[jt]s:\d+|syntax error at|select .+ from |insert into |violates .+ constraint/i

type Operation = { parameters?: { name: string; in: string }[]; requestBody?: { content?: Record<string, { schema: Schema }> } }
type Route = { name: string; method: string; pattern: string; actor: Actor; query: string[]; body: Schema | undefined }

openPostOffice()
openCardShop()

/** Every route of ours, as someone who may use it, with input that nobody should send: it is refused in plain words, and nothing is written. */
medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let stage: Stage
    let door: Door

    beforeAll(async () => {
      stage = await setStage(getContainer(), api)
      door = openDoor(api)
    })
    afterAll(() => door?.agent.destroy())

    const send = ({ method, pattern, actor }: Route, { ids, query, body }: Input): Promise<Heard> => {
      const left = [...ids]
      const path = pattern.replace(/:\w+/g, () => left.shift() ?? "")
      return call(door, stage.callers[actor], { method, path: `${path}${query}`, raw: body })
    }

    async function attack(route: Route): Promise<{ statuses: number[]; wrong: string[] }> {
      const made = fc.sample(inputs({ ids: (route.pattern.match(/:\w+/g) ?? []).length, query: route.query, body: route.body }), { numRuns: EACH, seed: SEED })
      const [statuses, wrong]: [number[], string[]] = [[], []]
      for (let from = 0; from < made.length; from += AT_ONCE) {
        const some = made.slice(from, from + AT_ONCE)
        const heard = await Promise.all(some.map((input) => send(route, input)))
        heard.forEach(({ status, text }, index) => {
          statuses.push(status)
          const isRefusal = status >= 400
          if (status === 0 || status >= 500 || (isRefusal && INNARDS.test(text))) {
            wrong.push(`${route.name} as ${route.actor}: ${String(status)} ${text.slice(0, 200)} to ${JSON.stringify(some[index]).slice(0, 400)}`)
          }
        })
      }
      return { statuses, wrong }
    }

    it("is refused in plain words, and writes nothing", async () => {
      const routes = readRoutes().filter(({ name }) => ONLY.test(name))
      const count: Record<string, number> = { routes: routes.length, requests: 0, refused: 0 }
      const wrong: string[] = []
      let before = await readContents(getContainer())
      for (const route of routes) {
        const told = await attack(route)
        wrong.push(...told.wrong)
        const refused = told.statuses.filter((status) => status >= 400).length
        count["requests"] = (count["requests"] ?? 0) + told.statuses.length
        count["refused"] = (count["refused"] ?? 0) + refused
        const after = await readContents(getContainer())
        if (refused === told.statuses.length) wrong.push(...Object.keys(after).filter((table) => after[table] !== before[table]).map((table) => `${route.name} was refused and wrote to ${table}`))
        before = after
      }
      process.stdout.write(`   fuzz: ${Object.entries(count).map(([name, figure]) => `${name} ${String(figure)}`).join(", ")}, seed ${String(SEED)}\n${wrong.map((one) => `     ✗ ${one}\n`).join("")}`)
      expect(wrong).toEqual([])
      expect(count["refused"]).toBeGreaterThan(routes.length)
    })
  },
})

/** The routes of the OpenAPI document, reads first, each with somebody whom the table of `integration-tests/authorisation` lets in. */
function readRoutes(): Route[] {
  const document = JSON.parse(readFileSync(join(__dirname, "../../docs/openapi.json"), "utf8")) as { paths: Record<string, Record<string, Operation>> }
  const rows = Object.assign({}, ...Object.values(AREAS)) as (typeof AREAS)[string]
  const routes = Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([verb, operation]): Route => {
      const [method, pattern] = [verb.toUpperCase(), path.replace(/\{(\w+)\}/g, ":$1")]
      const name = `${method} ${pattern}`
      const actor = ACTORS.find((one) => one !== "anonymous" && rows[name]?.who[one] === "in") ?? "anonymous"
      const query = (operation.parameters ?? []).filter((parameter) => parameter.in === "query").map((parameter) => parameter.name)
      const content = Object.values(operation.requestBody?.content ?? {})
      return { name, method, pattern, actor, query, body: method === "GET" || method === "DELETE" ? undefined : (content[0]?.schema ?? {}) }
    })
  )
  return routes.sort((a, b) => Number(a.method !== "GET") - Number(b.method !== "GET"))
}
