import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createRegionsWorkflow, getOrderDetailWorkflow } from "@medusajs/medusa/core-flows"
import { COMMUNE_MODULE } from "../../src/modules/commune"
import type CommuneModuleService from "../../src/modules/commune/service"
import { FAMILY_MODULE } from "../../src/modules/family"
import type FamilyModuleService from "../../src/modules/family/service"
import { STORE_CREDIT_MODULE } from "../../src/modules/store-credit"
import type StoreCreditModuleService from "../../src/modules/store-credit/service"
import { type CreateCanteenServiceInput, createCanteenServiceWorkflow } from "../../src/workflows/create-canteen-service"
import type { RegistrationRequest } from "../../src/types/http"
import { CARD_PROVIDER } from "./cards"
import { type Api, type Client, openShop } from "./client"
import { aRegistration, registerFamily } from "./people"

const SYSTEM_PROVIDER = "pp_system_default"
const BOUNDS = { top_up_min_cents: 500, top_up_max_cents: 50_000, wallet_cap_cents: 100_000 }
const EVE = { kind: "days_before", days: 1, counting: "working_days", at: "10:00" }
const SAME_DAY = { kind: "days_before", days: 0, at: "08:30" }
const SUNDAY_EVENING = { kind: "days_before", days: 2, at: "24:00" }

/** Wednesday is no school day; a closure on Friday 27 November, All Saints' in the past, the holidays from 19 December on. */
export const DAYS = { today: "2026-11-23", tuesday: "2026-11-24", wednesday: "2026-11-25", thursday: "2026-11-26", closed: "2026-11-27", monday: "2026-11-30" }

export type Service = { id: string; tariffs: { id: string; label: string; variant_id: string }[]; product_id: string }
export type Canteens = {
  shop: Client
  payee_id: string
  communes: { aiguilhe: string; coubon: string; blavozy: string }
  canteen: Service
  late: Service
  coubon: Service
  blavozy: Service
}

/** A parent that is logged in, its children, and what it may book. */
export type Family = { parent: Client; customer_id: string; louane: string; theo: string }

const rulebook = (book: unknown, cancel: unknown, late: unknown = { kind: "refuse" }): Record<string, unknown> => ({
  effective_from: "2025-09-01",
  time_zone: "Europe/Paris",
  service_days: ["mon", "tue", "thu", "fri"],
  school_holidays: "closed",
  hold_minutes: 30,
  book: { cutoff: book, late },
  cancel: { cutoff: cancel, late: { kind: "refuse" } },
})
const child = (label: string, cents: number) => ({ label, audience: "child" as const, pricing: { kind: "flat" as const, cents } })

/** The guide's communes, the shop, its region and the card: what a database of families starts with. */
export async function openCanteens(container: MedusaContainer, api: Api): Promise<Canteens> {
  const shop = await openShop(container, api)
  const [channel] = await container.resolve(Modules.SALES_CHANNEL).listSalesChannels({ name: "Storefront" })
  const sales_channel_id = channel?.id ?? ""
  await createRegionsWorkflow(container).run({
    input: { regions: [{ name: "France", currency_code: "eur", countries: ["fr"], payment_providers: [CARD_PROVIDER, SYSTEM_PROVIDER] }] },
  })
  const module = container.resolve<CommuneModuleService>(COMMUNE_MODULE)
  const shared = await module.createCanteenPayees({ name: "Régie de l'agglomération", slug: "agglomeration", ...BOUNDS })
  const own = await module.createCanteenPayees({ name: "Régie de Blavozy", slug: "blavozy", ...BOUNDS })
  const town = async (name: string, rank: number, payee_id: string) =>
    module.createCanteenCommunes({ name, slug: name.toLowerCase(), zone: "A", rank, payee_id })
  const aiguilhe = await town("Aiguilhe", 0, shared.id)
  const coubon = await town("Coubon", 1, shared.id)
  const blavozy = await town("Blavozy", 2, own.id)
  await module.createCanteenSchoolHolidays([{ zone: "A", school_year: "2026-2027", name: "Vacances de Noël", from_day: "2026-12-19", to_day: "2027-01-03" }])
  const open = async (commune: { id: string; name: string; slug: string }, rest: Omit<CreateCanteenServiceInput, "commune" | "rank" | "sales_channel_id">) => {
    const { result } = await createCanteenServiceWorkflow(container).run({ input: { commune, rank: 0, sales_channel_id, ...rest } })
    return readService(module, result.id)
  }
  const canteen = await open(aiguilhe, {
    name: "Réservation de repas Cantines Aiguilhe",
    slug: "cantine",
    capacity: 3,
    offered_on_id: null,
    tariffs: [child("Enfant", 380), child("Enfant hors commune", 460)],
    rulebook: rulebook(EVE, EVE),
  })
  await module.createCanteenClosures({ canteen_service_id: canteen.id, from_day: DAYS.closed, to_day: DAYS.closed, reason: "strike", note: "Grève nationale" })
  const late = await open(aiguilhe, {
    name: "Réservation tardive",
    slug: "reservation-tardive",
    capacity: null,
    offered_on_id: canteen.id,
    tariffs: [child("Enfant", 760)],
    rulebook: rulebook(SAME_DAY, SAME_DAY),
  })
  const far = await open(coubon, {
    name: "Cantine Coubon",
    slug: "cantine",
    capacity: null,
    offered_on_id: null,
    tariffs: [child("Enfant", 420)],
    rulebook: rulebook(SUNDAY_EVENING, SUNDAY_EVENING, { kind: "surcharge", cents: 100, until: SAME_DAY }),
  })
  const elsewhere = await open(blavozy, {
    name: "Cantine Blavozy",
    slug: "cantine",
    capacity: null,
    offered_on_id: null,
    tariffs: [child("Enfant", 400)],
    rulebook: rulebook(EVE, EVE),
  })
  return {
    shop,
    payee_id: shared.id,
    communes: { aiguilhe: aiguilhe.id, coubon: coubon.id, blavozy: blavozy.id },
    canteen,
    late,
    coubon: far,
    blavozy: elsewhere,
  }
}

async function readService(module: CommuneModuleService, id: string): Promise<Service> {
  const row = await module.retrieveCanteenService(id, { relations: ["tariffs"] })
  const tariffs = [...row.tariffs].sort((a, b) => a.rank - b.rank)
  return { id, product_id: row.product_id ?? "", tariffs: tariffs.map((tariff) => ({ id: tariff.id, label: tariff.label, variant_id: tariff.variant_id ?? "" })) }
}

export type Settling = { email: string; at: Service[]; wallet_cents: number; payee_id?: string; people?: Partial<RegistrationRequest> }

/** A family that was validated at these services, with its wallet's cents at the shared payee unless another is named. */
export async function settle(
  container: MedusaContainer,
  canteens: Canteens,
  { email, at, wallet_cents, payee_id = canteens.payee_id, people = {} }: Settling
): Promise<Family> {
  const memberships = at.map((service) => ({ canteen_service_id: service.id, tariff_id: service.tariffs[0]?.id ?? "" }))
  const family = await registerFamily(canteens.shop, email, aRegistration({ memberships, ...people }))
  const { customer_id } = family.account
  const families = container.resolve<FamilyModuleService>(FAMILY_MODULE)
  await families.updateCanteenFamilyAccounts({ selector: { customer_id }, data: { status: "active" } })
  await families.updateCanteenMemberships({ selector: { customer_id }, data: { status: "approved" } })
  if (wallet_cents > 0) await fill(container, { customer_id, payee_id }, wallet_cents)
  const [louane, theo] = family.beneficiaries
  return { parent: family.parent, customer_id, louane: louane?.id ?? "", theo: theo?.id ?? "" }
}

/** Money that is in a wallet from the start. */
async function fill(container: MedusaContainer, owner: { customer_id: string; payee_id: string }, cents: number): Promise<void> {
  const idempotency_key = `opening:${owner.customer_id}:${owner.payee_id}`
  await container
    .resolve<StoreCreditModuleService>(STORE_CREDIT_MODULE)
    .post({ ...owner, amount_cents: cents, kind: "opening", label: "Solde de départ", idempotency_key, at: new Date(Date.now()) })
}

type MedusaOrder = {
  total: number
  payment_status: string
  items: { quantity: number; unit_price: number }[]
  credit_lines: { amount: number }[]
  transactions: { amount: number }[]
}
export type Books = { items: number; credit: number; card: number; total: number; payment_status: string }

const IN_CENTS = 100

/** Medusa's own order in cents: its items, what the wallet paid, what the card paid net of refunds, and its total. */
export async function readBooks(container: MedusaContainer, orderId: string): Promise<Books> {
  const fields = ["id", "total", "payment_status", "items.*", "credit_lines.*", "transactions.*", "payment_collections.*"]
  const { result } = await getOrderDetailWorkflow(container).run({ input: { order_id: orderId, fields } })
  const order = result as unknown as MedusaOrder
  const sum = (values: number[]): number => Math.round(values.reduce((total, value) => total + value, 0) * IN_CENTS) + 0
  return {
    items: sum(order.items.map((item) => Number(item.quantity) * Number(item.unit_price))),
    credit: sum(order.credit_lines.map((line) => Number(line.amount))),
    card: sum(order.transactions.map((transaction) => Number(transaction.amount))),
    total: sum([Number(order.total)]),
    payment_status: order.payment_status,
  }
}
