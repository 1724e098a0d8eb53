import type { Owned, OwnedThing } from "../helpers/authorisation/towns"

/** Everyone who calls: families and staff of the commune that owns what is asked for ("here"), of another one ("there"), and of none. */
export const ACTORS = [
  "anonymous",
  "parent",
  "pending",
  "stranger",
  "manager",
  "clerk",
  "kitchen",
  "finance",
  "manager_there",
  "clerk_there",
  "kitchen_there",
  "finance_there",
  "platform_finance",
  "platform_admin",
  "ungranted",
  "key",
] as const
export type Actor = (typeof ACTORS)[number]

/** Refused with this status, or let in: then the answer is the route's own, and no server error. */
export type Verdict = "in" | 401 | 403 | 404
export type Who = Readonly<Record<Actor, Verdict>>

/**
 * One route. `of` is what a real id of the path, or of the body, names: whoever may use the route elsewhere finds nothing. `body` is a request that would be
 * done, and is sent by those alone who must be refused; whoever may act sends one that is not valid, so that nothing is ever written.
 * `untried` is never sent by who may. `unsteady` is a route of core that answers nobody before an event, or fails on an unknown id: whoever hears that was let in.
 */
export type Row = { who: Who; of?: OwnedThing; body?: (owned: Owned) => unknown; query?: string; unsteady?: true; untried?: true }
export type Table = Readonly<Record<string, Row>>

const FAMILIES: readonly Actor[] = ["parent", "pending", "stranger"]

function each(verdict: (actor: Actor) => Verdict): Who {
  return Object.fromEntries(ACTORS.map((actor) => [actor, verdict(actor)])) as Who
}

/** Nobody is asked who they are. */
export const everyone = each(() => "in")

/** Whoever is logged in as a person; a key is nobody here. */
export const people = each((actor) => (actor === "anonymous" || actor === "key" ? 401 : "in"))

/** Users of the admin, with a role or without; families are told that it is not for them. */
export const users = each((actor) => (FAMILIES.includes(actor) ? 403 : people[actor]))

/** Nobody as they come: the route asks for something that only its own step gives, such as a password or a link. */
export const nobody = each(() => 401)

/** Nobody, whatever they send. */
export const closed = each(() => 403)

/** Who has no login that counts here is told so (401), whoever else is not listed is refused (403). A role of a commune counts here and there. */
export function staff(roles: string): Who {
  const listed = roles.split(" ")
  return each((actor) => {
    if (actor === "anonymous" || FAMILIES.includes(actor)) return 401
    return actor === "platform_admin" || listed.includes(actor.replace("_there", "")) ? "in" : 403
  })
}

/** The same for what one commune owns: to the roles of the others it does not exist. */
export function staffHere(roles: string): Who {
  const anywhere = staff(roles)
  return each((actor) => (actor.endsWith("_there") && anywhere[actor] === "in" ? 404 : anywhere[actor]))
}

/** For the roles of a commune alone: the platform's administrators are refused, too. */
export function townsOnly(roles: string): Who {
  return { ...staff(roles), platform_admin: 403 }
}

/** Only the platform's administrators. */
export const platform = staff("platform_admin")

/** Any family that is logged in; staff are no families. */
export const families = each((actor) => (FAMILIES.includes(actor) ? "in" : 401))

/** The family that owns it; to other families it does not exist. */
export const owner = each((actor) => (actor === "parent" ? "in" : FAMILIES.includes(actor) ? 404 : 401))

/** A family that may; other families are told why not. */
export const member = each((actor) => (actor === "parent" ? "in" : FAMILIES.includes(actor) ? 403 : 401))

/** The family that owns it; to everyone else, logged in or not, it does not exist. */
export const ownerOnCore = each((actor) => (actor === "parent" ? "in" : 404))

/** Rows of one prefix, from `{ orders: "GET . :id | POST :id" }`: method, then the paths below the name; `.` is the name itself. */
export function rowsOf(prefix: string, resources: Readonly<Record<string, string>>, row: Row): Table {
  const routes = Object.entries(resources).flatMap(([name, methods]) =>
    methods.split(" | ").flatMap((one) => {
      const [method = "", ...paths] = one.split(" ")
      return paths.map((path) => `${method} ${prefix}/${name}${path === "." ? "" : `/${path}`}`)
    })
  )
  return Object.fromEntries(routes.map((route) => [route, row]))
}
