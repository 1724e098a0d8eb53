import { randomUUID } from "node:crypto"
import type {
  AdminMembershipsResponse,
  BeneficiariesResponse,
  BookingsResponse,
  CartWalletResponse,
  CommuneOffer,
  CommunesResponse,
  MealsResponse,
  OrdersResponse,
  PayResponse,
  RegistrationRequest,
  TopUpResponse,
  WalletsResponse,
} from "../../../src/types/http"
import { Backend } from "./backend"
import { type StaffName, stack } from "./stack"

/** Chosen by a parent who read the hint: several words. */
export const PASSWORD = "tarte rhubarbe et vélo bleu"

/** A commune's canteen service and the situation asked for. */
export type Wish = { commune: string; service: string; tariff: string }
export const CANTEEN: Wish = { commune: "aiguilhe", service: "cantine", tariff: "Enfant" }
export const LATE: Wish = { commune: "aiguilhe", service: "reservation-tardive", tariff: "Réservation tardive" }
export const COUBON: Wish = { commune: "coubon", service: "cantine", tariff: "Enfant hors commune" }
/** Four seats a day, and prices by quotient. */
export const ROSIERES: Wish = { commune: "rosieres", service: "cantine", tariff: "Enfants" }

export type Family = { email: string; lastName: string; parent: Backend }

/** An address that nobody has registered yet. */
export function newAddress(name: string): string {
  return `${name}.${randomUUID().slice(0, 8)}@exemple.test`
}

/** A family of two, Louane and Théo, that asked for services and waits for its communes. Nobody else has its name. */
export async function aWaitingFamily(name: string, wishes: Wish[] = [CANTEEN]): Promise<Family> {
  const lastName = `${name}-${randomUUID().slice(0, 4)}`
  const email = newAddress("parent")
  const login = { email, password: PASSWORD }
  const { token } = await new Backend().post<{ token: string }>("/auth/customer/emailpass/register", login)
  const child = { last_name: lastName, relationship: "mother" as const }
  const registration: RegistrationRequest = {
    person: { first_name: "Camille", last_name: lastName },
    terms: { version: "2026-11", accepted: true },
    beneficiaries: [
      { ...child, first_name: "Louane", birth_date: "2018-05-10" },
      { ...child, first_name: "Théo", birth_date: "2013-07-12" },
    ],
    memberships: await Promise.all(wishes.map(choiceOf)),
  }
  await new Backend(token).post("/store/canteen/registrations", registration)
  return { email, lastName, parent: await Backend.logIn("customer", login) }
}

/** The same, approved, with so much in its wallet. */
export async function aFamily(name: string, { wishes = [CANTEEN], cents = 0 } = {}): Promise<Family> {
  const family = await aWaitingFamily(name, wishes)
  for (const commune of new Set(wishes.map((wish) => wish.commune))) await approve(family, commune)
  if (cents > 0) await topUp(family, cents)
  return family
}

/** Books and pays meals of everyone in the family from its wallet, on these days. */
export async function bookMeals({ parent }: Family, dates: string[], { wish = CANTEEN, card = 0 } = {}): Promise<string> {
  const { beneficiaries } = await parent.get<BeneficiariesResponse>("/store/canteen/beneficiaries")
  const { cart } = await parent.post<{ cart: { id: string } }>("/store/canteen/carts")
  const { canteen_service_id } = await choiceOf(wish)
  const selections = beneficiaries.map(({ id }) => ({ beneficiary_id: id, dates }))
  const path = `/store/canteen/carts/${cart.id}`
  const { total_cents } = await parent.put<MealsResponse>(`${path}/meals`, { canteen_service_id, selections, strict: true })
  if (card === 0) return (await parent.post<PayResponse>(`${path}/pay`, { method: "wallet" })).order.id
  if (card < total_cents) await parent.post<CartWalletResponse>(`${path}/wallet`, { amount_cents: total_cents - card })
  await parent.post(`${path}/hold`)
  const { payment_collection } = await parent.post<{ payment_collection: { id: string } }>("/store/payment-collections", { cart_id: cart.id })
  return payByCard(parent, cart.id, payment_collection.id)
}

/** How many meals the family has booked, cancelled ones left out. */
export async function countMeals({ parent }: Family): Promise<number> {
  const { bookings } = await parent.get<BookingsResponse>("/store/canteen/bookings?from=2026-11-01&to=2027-07-31&status=confirmed&limit=100")
  return bookings.length
}

/** The balance of the family's first wallet. */
export async function balanceOf({ parent }: Family): Promise<number> {
  const { wallets } = await parent.get<WalletsResponse>("/store/canteen/wallets")
  return wallets[0]?.balance_cents ?? 0
}

/** How many orders of meals the family has made. */
export async function countOrders({ parent }: Family): Promise<number> {
  const { orders } = await parent.get<OrdersResponse>("/store/canteen/orders")
  return orders.filter(({ kind }) => kind === "meals").length
}

/** The town hall adjusts the family's first wallet, and gives some of an order back to it, each for a reason. */
export async function moneyFromTheTownHall({ parent }: Family, { order, adjusted, given }: { order: string; adjusted: string; given: string }): Promise<void> {
  const admin = await Backend.logIn("user", stack.logins.platform_admin)
  const { wallets } = await parent.get<WalletsResponse>("/store/canteen/wallets")
  await admin.post(`/admin/canteen/wallets/${wallets[0]?.id ?? ""}/adjustments`, { amount_cents: 380, reason: adjusted })
  await admin.post(`/admin/canteen/orders/${order}/refunds`, { amount_cents: 200, refund_to: "wallet", reason: given })
}

/** The id of a canteen service, as it stands in addresses. */
export async function serviceId(wish: Wish): Promise<string> {
  return (await choiceOf(wish)).canteen_service_id
}

async function approve({ email }: Family, commune: string): Promise<void> {
  const who = `clerk_${commune}`
  const clerk = await Backend.logIn("user", who in stack.logins ? stack.logins[who as StaffName] : stack.logins.platform_admin)
  const { memberships } = await clerk.get<AdminMembershipsResponse>(`/admin/canteen/memberships?status=pending&q=${encodeURIComponent(email)}`)
  await clerk.post("/admin/canteen/memberships/approve", { ids: memberships.map(({ id }) => id) })
}

/** Puts so much in its wallet; `keep` has the processor keep the card that paid. */
export async function topUp({ parent }: Family, amount_cents: number, { keep = false } = {}): Promise<void> {
  const { wallets } = await parent.get<WalletsResponse>("/store/canteen/wallets")
  const started = await parent.post<TopUpResponse>(`/store/canteen/wallets/${wallets[0]?.id ?? ""}/top-ups`, { amount_cents })
  await payByCard(parent, started.cart_id, started.payment_collection_id, keep)
}

type Sessions = { payment_collection: { payment_sessions: { data: { id: string; client_secret: string } }[] } }

/** Pays a cart with a card that is accepted, and answers the order's id. */
async function payByCard(parent: Backend, cartId: string, collectionId: string, keep = false): Promise<string> {
  const path = `/store/payment-collections/${collectionId}/payment-sessions`
  const { payment_collection } = await parent.post<Sessions>(path, { provider_id: stack.card_provider_id, data: keep ? { setup_future_usage: "on_session" } : {} })
  const intent = payment_collection.payment_sessions[0]?.data
  if (!intent) throw new Error(`the cart ${cartId} has no card session`)
  await fetch(`${stack.card_simulator}/v1/payment_intents/${intent.id}/confirm`, {
    method: "POST",
    headers: { authorization: `Bearer ${stack.card_publishable_key}` },
    body: new URLSearchParams({ client_secret: intent.client_secret, payment_method: "pm_card_visa", return_url: stack.storefront }),
  })
  return (await parent.post<{ order: { id: string } }>(`/store/carts/${cartId}/complete`)).order.id
}

let communes: Promise<CommuneOffer[]> | undefined

async function choiceOf(wish: Wish): Promise<{ canteen_service_id: string; tariff_id: string }> {
  communes ??= new Backend().get<CommunesResponse>("/store/canteen/communes").then((answer) => answer.communes)
  const commune = (await communes).find(({ slug }) => slug === wish.commune)
  const service = commune?.canteen_services.find(({ slug }) => slug === wish.service)
  const tariff = service?.tariffs.find(({ label }) => label === wish.tariff)
  if (!service || !tariff) throw new Error(`the demonstration lacks ${wish.commune}, ${wish.service}, ${wish.tariff}`)
  return { canteen_service_id: service.id, tariff_id: tariff.id }
}
