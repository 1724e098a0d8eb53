import type { MedusaContainer } from "@medusajs/framework/types"
import { RECONCILIATION_MODULE } from "../../../src/modules/reconciliation"
import type ReconciliationModuleService from "../../../src/modules/reconciliation/service"
import { COMMUNE_MODULE } from "../../../src/modules/commune"
import type CommuneModuleService from "../../../src/modules/commune/service"
import type { PayoutResponse, ReceiptsResponse, RegistrationRequest, Role, SessionsResponse, WalletsResponse } from "../../../src/types/http"
import { fillBasket, openBasket, payByWallet, readBookings } from "../baskets"
import { type Canteens, DAYS, type Service, settle } from "../canteens"
import type { Api } from "../client"
import { Client } from "../client"
import { aRegistration, hire, registerFamily } from "../people"
import { BRACKETS, documentIn, publishPrices, sendQuotient } from "../quotients"
import { writeReceipts } from "../receipts"
import { aRulebook } from "../rulebooks"
import { readWaiting, wait } from "../waiting"

/** What a commune asks of its families, without blocking anything. */
export const PAPER = { kind: "insurance", required: true, blocks_booking: false, per: "family", validity: "school_year" } as const

/** The roles of a commune. */
export const TOWN_ROLES = ["manager", "clerk", "kitchen", "finance"] as const
export type TownRole = (typeof TOWN_ROLES)[number]

/** What a commune and one of its families own, by the word that the tables of routes use. */
export type Owned = Record<OwnedThing, string>
export type OwnedThing =
  | "address" | "beneficiary" | "booking" | "canteen_service" | "cart" | "closure" | "collection" | "commune" | "customer" | "diet" | "difference" | "document"
  | "extra_day" | "feed" | "invitation" | "line" | "member" | "membership" | "order" | "pattern" | "payee" | "payout" | "pending_customer" | "pending_membership" | "receipt" | "requirement" | "review" | "rulebook"
  | "session" | "tariff" | "waiting" | "wallet"

export type TownCallers = { parent: Client; pending: Client; staff: Record<TownRole, Client & { userId: string }> }
export type FurnishedTown = { canary: string; owned: Owned; callers: TownCallers }
type Plan = { service: Service; commune_id: string; payee_id: string; canary: string }

/** A commune with everything that a family and its staff can have there. Whatever a person types holds the canary, so that it is known where it comes up. */
export async function furnish(container: MedusaContainer, { canteens, api }: { canteens: Canteens; api: Api }, plan: Plan): Promise<FurnishedTown> {
  const { service, commune_id, payee_id, canary } = plan
  const staff = await hireAll(container, api, commune_id)
  const family = await settle(container, canteens, { email: `${canary}@example.fr`, at: [service], wallet_cents: 9_000, payee_id, people: namedAfter(canary) })
  const { parent, louane, theo, customer_id } = family
  const memberships = [{ canteen_service_id: service.id, tariff_id: service.tariffs[0]?.id ?? "" }]
  const asking = await registerFamily(canteens.shop, `attente.${canary}@example.fr`, aRegistration({ ...namedAfter(canary), memberships }))
  await container.resolve<CommuneModuleService>(COMMUNE_MODULE).updateCanteenServices({ id: service.id, capacity: 1 })

  const paid = await payByWallet(parent, await fillBasket(parent, service, [{ beneficiary_id: louane, dates: [DAYS.tuesday, DAYS.monday] }]))
  expect(paid.status).toBe(200)
  const [booking] = await readBookings(parent)
  await wait(parent, service, theo, [DAYS.monday])
  const cart = await openBasket(parent)
  await parent.send("PUT", `/store/canteen/carts/${cart}/meals`, { canteen_service_id: service.id, selections: [{ beneficiary_id: louane, dates: [DAYS.thursday] }] })
  const [wallet] = (await parent.get<WalletsResponse>("/store/canteen/wallets")).body.wallets.filter(({ payee }) => payee.id === payee_id)
  const account = { iban: "FR14 2004 1010 0505 0001 3M02 606", account_holder: `Titulaire ${canary}` }
  const payout = await parent.post<PayoutResponse>(`/store/canteen/wallets/${wallet?.id ?? ""}/payouts`, { amount_cents: 500, ...account })
  const [session] = (await parent.get<SessionsResponse>("/store/canteen/account/sessions")).body.sessions
  const tariff = memberships[0]?.tariff_id ?? ""
  await publishPrices(staff.manager, tariff, DAYS.monday, BRACKETS)
  const document = documentIn(await sendQuotient(parent, { commune_id, name: `caf ${canary}.pdf`, content: `%PDF-1.4 ${canary}` }))
  await writeReceipts(container)

  const { manager } = staff
  const made = {
    pattern: await idOf(parent, "/store/canteen/patterns", { canteen_service_id: service.id, beneficiary_id: louane, weeks: "every", weekdays: ["mon"] }),
    feed: await idOf(parent, "/store/canteen/feeds", {}),
    review: await idOf(parent, `/store/canteen/canteen-services/${service.id}/reviews`, { rating: 4, comment: `Un avis ${canary}` }),
    collection: await idOf(parent, "/store/payment-collections", { cart_id: cart }),
    closure: await idOf(manager, "/admin/canteen/closures", { canteen_service_ids: [service.id], from: "2027-03-01", to: "2027-03-01", reason: "other", note: `Travaux ${canary}` }),
    rulebook: await idOf(manager, `/admin/canteen/canteen-services/${service.id}/rulebooks`, { rulebook: aRulebook({ effective_from: "2027-02-01" }) }),
    diet: await idOf(manager, "/admin/canteen/diets", { commune_id, label: `Sans ${canary}` }),
    requirement: await idOf(manager, "/admin/canteen/document-requirements", { ...PAPER, commune_id, note: `Pièce ${canary}` }),
    extra_day: await idOf(manager, "/admin/canteen/extra-days", { canteen_service_id: service.id, date: "2026-12-02" }),
    invitation: await idOf(manager, "/admin/canteen/staff", { email: `invitee.${canary}@mairie.test`, role: "clerk", commune_ids: [commune_id] }),
    member: staff.kitchen.userId,
    difference: await disagree(container, { commune_id, payee_id, customer_id }),
  }
  await parent.post(`/store/canteen/beneficiaries/${louane}`, { diet: `sans-${canary}` })
  await parent.post(`/store/canteen/beneficiaries/${louane}/health`, { consent: { version: "2026-11", accepted: true }, allergens: ["peanuts"], pai: { until: "2027-07-03" } })
  await parent.post(`/store/canteen/beneficiaries/${theo}/invitations`, { email: `autre.${canary}@example.fr`, relationship: "mother" })
  const owned: Owned = {
    ...made,
    session: session?.id ?? "",
    canteen_service: service.id,
    tariff,
    commune: commune_id,
    payee: payee_id,
    customer: customer_id,
    cart,
    document,
    beneficiary: louane,
    order: paid.body.order.id,
    booking: booking?.id ?? "",
    wallet: wallet?.id ?? "",
    payout: payout.body.payout.id,
    waiting: (await readWaiting(parent))[0]?.id ?? "",
    receipt: (await parent.get<ReceiptsResponse>("/store/canteen/receipts")).body.receipts[0]?.id ?? "",
    pending_customer: asking.account.customer_id,
    pending_membership: asking.memberships[0]?.id ?? "",
    membership: (await firstIn(parent, "/store/canteen/memberships", "memberships")),
    line: await firstLine(parent, cart),
    address: await firstAddress(parent, canary),
  }
  for (const [thing, id] of Object.entries(owned)) expect([thing, id]).toEqual([thing, expect.stringMatching(/^\w+$/)])
  return { canary, owned, callers: { parent, pending: asking.parent, staff } }
}

/** People whose every word tells where they belong. */
function namedAfter(canary: string): Pick<RegistrationRequest, "person" | "beneficiaries"> {
  const child = (first_name: string, birth_date: string): RegistrationRequest["beneficiaries"][number] => ({
    first_name: `${first_name} ${canary}`,
    last_name: `Enfant ${canary}`,
    birth_date,
    relationship: "father",
  })
  return {
    person: { first_name: `Parent ${canary}`, last_name: `Famille ${canary}`, phone: "0471000000", company: `Société ${canary}` },
    beneficiaries: [child("Louane", "2018-05-10"), child("Théo", "2013-07-12")],
  }
}

async function hireAll(container: MedusaContainer, api: Api, commune_id: string): Promise<TownCallers["staff"]> {
  const one = (role: Role) => hire(container, new Client(api), { role, commune_ids: [commune_id] })
  return { manager: await one("manager"), clerk: await one("clerk"), kitchen: await one("kitchen"), finance: await one("finance") }
}

/** Sends something, and answers the id of what was made. */
async function idOf(caller: Client, url: string, body: object): Promise<string> {
  const answer = await caller.post<Record<string, unknown>>(url, body)
  const [made] = Object.values(answer.body).flatMap((value) => (Array.isArray(value) ? (value as unknown[]) : [value]))
  const id = made instanceof Object && "id" in made ? made.id : undefined
  if (typeof id !== "string") throw new Error(`${url} answered ${answer.status}: ${JSON.stringify(answer.body)}`)
  return id
}

async function firstIn(caller: Client, url: string, list: string): Promise<string> {
  const { body } = await caller.get<Record<string, { id: string }[]>>(url)
  return body[list]?.[0]?.id ?? ""
}

async function firstLine(parent: Client, cart: string): Promise<string> {
  const { body } = await parent.get<{ cart: { items: { id: string }[] } }>(`/store/carts/${cart}`)
  return body.cart.items[0]?.id ?? ""
}

async function firstAddress(parent: Client, canary: string): Promise<string> {
  await parent.post("/store/customers/me/addresses", { address_1: `Rue ${canary}`, city: "Le Puy-en-Velay", country_code: "fr", postal_code: "43000" })
  return firstIn(parent, "/store/customers/me/addresses", "addresses")
}

/** Books that disagree about a family. */
async function disagree(container: MedusaContainer, about: { commune_id: string; payee_id: string; customer_id: string }): Promise<string> {
  const now = new Date()
  const { id } = await container.resolve<ReconciliationModuleService>(RECONCILIATION_MODULE).createCanteenDifferences({
    kind: "wallet_chain",
    subject_id: `subject_${about.customer_id}`,
    subject_at: now,
    customer_id: about.customer_id,
    payee_id: about.payee_id,
    commune_ids: [about.commune_id],
    cents: 1,
    facts: {},
    found_at: now,
    last_seen_at: now,
  })
  return id
}
