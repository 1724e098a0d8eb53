import type { MedusaContainer } from "@medusajs/framework/types"
import { ApiKeyType, Modules } from "@medusajs/framework/utils"
import { ACTORS, type Actor } from "../../authorisation/rules"
import { openCanteens } from "../canteens"
import { type Api, Client } from "../client"
import { hire } from "../people"
import { type FurnishedTown, TOWN_ROLES, furnish } from "./towns"
import type { Caller } from "./wire"

export type Stage = { here: FurnishedTown; there: FurnishedTown; callers: Readonly<Record<Actor, Caller>> }

/** Two communes that share nothing, with all that they own, and everyone who may call. Blavozy owns what is asked for. */
export async function setStage(container: MedusaContainer, api: Api): Promise<Stage> {
  const canteens = await openCanteens(container, api)
  const { communes, blavozy, coubon } = canteens
  const payees = { own: await payeeOf(container, communes.blavozy), shared: canteens.payee_id }
  const here = await furnish(container, { canteens, api }, { service: blavozy, commune_id: communes.blavozy, payee_id: payees.own, canary: "zyxine" })
  const there = await furnish(container, { canteens, api }, { service: coubon, commune_id: communes.coubon, payee_id: payees.shared, canary: "qwubol" })
  // A wallet is made when its family first looks at it.
  await here.callers.pending.get("/store/canteen/wallets")
  const key = await container.resolve(Modules.API_KEY).createApiKeys({ title: "Bot", type: ApiKeyType.SECRET, created_by: "test" })
  const one = (role: "platform_admin" | "platform_finance" | null): Promise<Client> => hire(container, new Client(api), { role })
  const clients: Record<string, Client> = {
    anonymous: canteens.shop,
    parent: here.callers.parent,
    pending: here.callers.pending,
    stranger: there.callers.parent,
    platform_finance: await one("platform_finance"),
    platform_admin: await one("platform_admin"),
    ungranted: await one(null),
    key: canteens.shop.with({ authorization: `Basic ${Buffer.from(`${key.token}:`).toString("base64")}` }),
  }
  for (const role of TOWN_ROLES) Object.assign(clients, { [role]: here.callers.staff[role], [`${role}_there`]: there.callers.staff[role] })
  const callers = ACTORS.map((name): [Actor, Caller] => [name, { name, headers: { ...canteens.shop.headers, ...clients[name]?.headers } }])
  return { here, there, callers: Object.fromEntries(callers) as Stage["callers"] }
}

async function payeeOf(container: MedusaContainer, commune_id: string): Promise<string> {
  const { data } = await container.resolve("query").graph({ entity: "canteen_commune", fields: ["payee_id"], filters: { id: commune_id } })
  return String((data[0] as { payee_id?: string } | undefined)?.payee_id)
}
