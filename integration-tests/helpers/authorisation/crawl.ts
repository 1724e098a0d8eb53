import { readPdf } from "../../../src/pdf/test/read-pdf"
import type { Row, Table } from "../../authorisation/rules"
import type { FurnishedTown, OwnedThing } from "./towns"
import { type Call, type Caller, type Door, type Heard, call } from "./wire"

/** What anyone reads in the shop window: only to the staff of another commune is it foreign. */
const PUBLIC: readonly OwnedThing[] = ["canteen_service", "commune", "payee", "tariff"]
/** Ways to ask a list for what is another's. */
const askingFor = ({ owned, canary }: FurnishedTown): string[] => [
  `?customer_id=${owned.customer}`,
  `?canteen_service_id=${owned.canteen_service}`,
  `?beneficiary_id=${owned.beneficiary}`,
  `?q=${canary}`,
  `?fields=*customer,*customer.orders,*customer.groups.customers,*canteen_bookings`,
  "?order=-email&limit=200&expand=customer",
  `?id=${owned.order}&customer_id[]=${owned.customer}`,
  `?filters[customer_id]=${owned.customer}&$or[0][customer_id]=${owned.customer}`,
]

type Crawl = { door: Door; own: FurnishedTown; foreign: FurnishedTown; table: Table }

/** Reads all that a caller may read, its own things and another commune's, and answers where something foreign came back. */
export async function crawl({ door, own, foreign, table }: Crawl, caller: Caller, isStaff: boolean): Promise<{ read: number; leaks: string[] }> {
  const leaks: string[] = []
  let read = 0
  const secrets = [foreign.canary, ...Object.entries(foreign.owned).flatMap(([thing, id]) => (isStaff || !PUBLIC.includes(thing as OwnedThing) ? [id] : []))]
  for (const [route, row] of Object.entries(table)) {
    const calls = callsOf(route, row, { own, foreign })
    const answers = await Promise.all(calls.map((one) => call(door, caller, one)))
    for (const [index, heard] of answers.entries()) {
      const one = calls[index] ?? { method: "", path: "" }
      const asked = `${one.path} ${JSON.stringify(one.body ?? "")}`
      const text = await textOf(heard, one.path.includes("/pdf"))
      const found = secrets.filter((secret) => text.includes(secret) && !(heard.status >= 400 && asked.includes(secret)))
      if (found.length > 0) leaks.push(`${one.method} ${one.path} as ${caller.name}: ${heard.status} tells ${found.join(", ")}`)
      if (heard.status === 200 && !isWholeList(heard.text)) leaks.push(`${one.method} ${one.path} as ${caller.name}: counts more than it shows`)
      read += 1
    }
  }
  return { read, leaks }
}

/** A route with one's own ids, with another's, and a list with every filter; acts with a body name another's things. */
function callsOf(route: string, row: Row, { own, foreign }: Pick<Crawl, "own" | "foreign">): Call[] {
  const [verb = "GET", pattern = ""] = route.split(" ")
  if (verb === "ALL") return []
  const path = ({ owned }: FurnishedTown): string => pattern.replace(/:(\w+)/g, (_all, name: string) => (name === "year" ? "2026" : name === "line_id" ? owned.line : owned[row.of ?? "customer"]))
  const query = ({ owned }: FurnishedTown): string => row.query?.replace(/\{(\w+)\}/g, (_all, thing: OwnedThing) => owned[thing]) ?? ""
  if (verb !== "GET") return row.of ? [{ method: verb, path: path(foreign), body: row.body?.(foreign.owned) }] : []
  const plain = [own, foreign].map((town) => ({ method: "GET", path: `${path(town)}${query(town)}` }))
  const isOneOfOurs = pattern.includes("/canteen/") && pattern.includes(":")
  const filters = isOneOfOurs ? [] : askingFor(foreign)
  return [...plain, ...filters.map((filter) => ({ method: "GET", path: `${path(own)}${query(own)}${row.query ? filter.replace("?", "&") : filter}` }))]
}

/** Everything that an answer says, its headers included. */
async function textOf({ status, content, headers }: Heard, isPdf: boolean): Promise<string> {
  return JSON.stringify(headers) + (isPdf && status === 200 ? (await readPdf(content)).text : content.toString())
}

/** A count tells no more than the rows that come with it, unless they fill a page. */
function isWholeList(text: string): boolean {
  if (!text.startsWith("{")) return true
  const answer = JSON.parse(text) as Record<string, unknown>
  const lists = Object.values(answer).filter((value): value is unknown[] => Array.isArray(value))
  return answer.count === undefined || lists.some(({ length }) => length === answer.count || length === answer.limit)
}
