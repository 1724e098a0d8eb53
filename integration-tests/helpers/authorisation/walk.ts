import { type Actor, ACTORS, type Row, type Table, type Verdict } from "../../authorisation/rules"
import type { Stage } from "./actors"
import { type Call, type Door, type Heard, SILENCE, call } from "./wire"

const UNKNOWN_ID = "none_1"
const THROTTLED = 429
const SHORT_MS = 1_000
const NOT_A_BODY = { never_a_field: 1 }
/** Parts of paths that are no ids. */
const WORDS: Readonly<Record<string, string>> = { actor_type: "customer", auth_provider: "emailpass", provider: "stripe_card", zone: "main", year: "2026", code: "eur", "*": "x" }

/** Calls every route of a table as everyone, and answers where somebody was not answered as it says. */
export async function walk(door: Door, stage: Stage, table: Table): Promise<string[]> {
  const wrong: string[] = []
  for (const [route, row] of Object.entries(table)) {
    const asked = ACTORS.filter((actor) => !(row.untried && row.who[actor] === "in"))
    const answers = await Promise.all(asked.map((actor) => ask(door, stage, { route, row, actor })))
    answers.forEach(({ verdict, heard }, index) => {
      const actor = asked[index] ?? "anonymous"
      if (verdict !== row.who[actor]) wrong.push(`${route} as ${actor}: ${heard.status} ${JSON.stringify(heard.text.slice(0, 120))}, not ${row.who[actor]}`)
    })
  }
  return wrong
}

type Asking = { route: string; row: Row; actor: Actor }

async function ask(door: Door, stage: Stage, asking: Asking): Promise<{ verdict: Verdict | "fault"; heard: Heard }> {
  const { real, ...sent } = requestOf(stage, asking)
  const { row, actor } = asking
  const heard = await call(door, stage.callers[actor], { ...sent, ...(row.unsteady ? { patience_ms: SHORT_MS } : {}) })
  const isThrottled = heard.status === THROTTLED && sent.path.startsWith("/auth/")
  return { verdict: isThrottled ? row.who[actor] : verdictOf(heard.status, { real, unsteady: row.unsteady === true }), heard }
}

/** Whoever is let in finds nothing under an unknown id; under a real one, not finding is a refusal. */
function verdictOf(status: number, { real, unsteady }: { real: boolean; unsteady: boolean }): Verdict | "fault" {
  if (status === SILENCE || status >= 500) return unsteady ? "in" : "fault"
  if (status === 401 || status === 403) return status
  return status === 404 && real ? 404 : "in"
}

/** What is sent to a route: whoever may act there never sends what could be done. */
function requestOf({ here }: Stage, { route, row, actor }: Asking): Call & { real: boolean } {
  const [verb = "GET", pattern = ""] = route.split(" ")
  const method = verb === "ALL" ? "GET" : verb
  const isAct = method !== "GET"
  const may = row.who[actor] === "in"
  const real = row.of !== undefined && !(may && isAct && row.body === undefined)
  const path = fill(pattern, (name) => WORDS[name] ?? (real ? idFor(here.owned, row, name) : UNKNOWN_ID))
  const body = isAct ? (may ? NOT_A_BODY : row.body?.(here.owned)) : undefined
  return { method, path: `${path}${queryOf(row, here.owned)}`, body, real }
}

function idFor(owned: Stage["here"]["owned"], { of }: Row, name: string): string {
  if (name === "line_id") return owned.line
  return of ? owned[of] : UNKNOWN_ID
}

const queryOf = ({ query }: Row, owned: Stage["here"]["owned"]): string =>
  query?.replace(/\{(\w+)\}/g, (_all, thing: keyof typeof owned) => owned[thing]) ?? ""

function fill(pattern: string, valueOf: (name: string) => string): string {
  return pattern.replace(/:(\w+)|\*/g, (all, name?: string) => valueOf(name ?? all))
}
