// @ts-check
import { caller, logIn } from "./client.mjs"

/** @typedef {import("./client.mjs").Call} Call */
/** @typedef {{ call: Call, children: string[] }} Family a parent who is logged in, with its children's ids */
/** @typedef {{ regionId: string, variantId: string }} Counter where Medusa sells one plain item, and which */
/** @typedef {{ serviceId: string, counter: Counter, days: string[], large: Family, families: Family[] }} Town `days`: those that can be booked */

const PASSWORD = "cheval agrafe pile correcte"
const AT_ONCE = 8
const CHILDREN_OF_LARGE = 3
const WALLET_CENTS = 10_000_000
const EVERY_DAY = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
const EVE = { cutoff: { kind: "days_before", days: 1, at: "10:00" }, late: { kind: "refuse" } }
const FIRST_DAY = "2026-11-26"
const LAST_DAY = "2027-06-30"
const PROVIDER = "pp_system_default"

/**
 * What checkouts are measured with, made over HTTP by who may: a canteen service without holidays, one large family and eight small ones whose wallets are
 * full, and a shop counter of plain Medusa: a product of nobody's canteen, in a region whose payment provider always says yes.
 * @param {import("./client.mjs").Demo} demo
 * @returns {Promise<Town>}
 */
export async function openTown(demo) {
  const platform = await logIn(demo, "user", demo.logins["platform_admin"])
  const service = await openService(platform)
  const settle = (/** @type {string} */ name, /** @type {number} */ children) => settleFamily(demo, { platform, service, name, children })
  const large = await settle("grande", CHILDREN_OF_LARGE)
  const families = []
  for (let number = 1; number <= AT_ONCE; number += 1) families.push(await settle(`famille-${number}`, 1))
  return { serviceId: service.id, counter: await openCounter(platform), days: await openDays(large, service.id), large, families }
}

/**
 * @param {Family} family
 * @param {string} serviceId
 * @returns {Promise<string[]>}
 */
async function openDays({ call, children: [child = ""] }, serviceId) {
  const query = new URLSearchParams({ from: FIRST_DAY, to: LAST_DAY, beneficiary_id: child })
  const { days } = await call("GET", `/store/canteen/canteen-services/${serviceId}/calendar?${query}`)
  return days.flatMap((/** @type {{ date: string, open: boolean }} */ { date, open }) => (open ? [date] : []))
}

/**
 * @param {Call} platform
 * @returns {Promise<{ id: string, tariffId: string }>}
 */
async function openService(platform) {
  const { communes } = await platform("GET", "/admin/canteen/communes")
  const { id: commune_id } = communes.find((/** @type {{ slug: string }} */ { slug }) => slug === "aiguilhe")
  const { canteen_service } = await platform("POST", "/admin/canteen/canteen-services", {
    commune_id,
    name: "Tous les jours",
    slug: "tous-les-jours",
    tariffs: [{ label: "Enfant", audience: "child", pricing: { kind: "flat", cents: 380 } }],
    rulebook: {
      effective_from: "2025-09-01",
      time_zone: "Europe/Paris",
      service_days: EVERY_DAY,
      school_holidays: "open",
      hold_minutes: 30,
      book: EVE,
      cancel: EVE,
    },
  })
  return { id: canteen_service.id, tariffId: canteen_service.tariffs[0].id }
}

/**
 * Registers a family, approves it and fills its wallet.
 * @param {import("./client.mjs").Demo} demo
 * @param {{ platform: Call, service: { id: string, tariffId: string }, name: string, children: number }} wanted
 * @returns {Promise<Family>}
 */
async function settleFamily(demo, { platform, service, name, children }) {
  const login = { email: `${name}@exemple.test`, password: PASSWORD }
  const visitor = caller(demo.backend, { "x-publishable-api-key": demo.publishable_key })
  const { token } = await visitor("POST", "/auth/customer/emailpass/register", login)
  const candidate = caller(demo.backend, { "x-publishable-api-key": demo.publishable_key, authorization: `Bearer ${token}` })
  const registered = await candidate("POST", "/store/canteen/registrations", {
    person: { first_name: "Camille", last_name: name, phone: "0471000000" },
    terms: { version: "2026-11", accepted: true },
    beneficiaries: Array.from({ length: children }, (_, index) => ({
      first_name: `Enfant ${index + 1}`,
      last_name: name,
      birth_date: "2018-05-10",
      relationship: "mother",
    })),
    memberships: [{ canteen_service_id: service.id, tariff_id: service.tariffId }],
  })
  await platform("POST", `/admin/canteen/accounts/${registered.account.customer_id}/approve`)
  const call = await logIn(demo, "customer", login)
  const { wallets } = await call("GET", "/store/canteen/wallets")
  await platform("POST", `/admin/canteen/wallets/${wallets[0].id}/adjustments`, { amount_cents: WALLET_CENTS, reason: "Mesure de vitesse" })
  return { call, children: registered.beneficiaries.map((/** @type {{ id: string }} */ { id }) => id) }
}

/**
 * @param {Call} platform
 * @returns {Promise<Counter>}
 */
async function openCounter(platform) {
  const { region } = await platform("POST", "/admin/regions", {
    name: "Comptoir",
    currency_code: "eur",
    countries: ["be"],
    automatic_taxes: false,
    payment_providers: [PROVIDER],
  })
  const { sales_channels } = await platform("GET", "/admin/sales-channels")
  const { product } = await platform("POST", "/admin/products", {
    title: "Gourde",
    status: "published",
    options: [{ title: "Taille", values: ["Unique"] }],
    variants: [{ title: "Unique", manage_inventory: false, options: { Taille: "Unique" }, prices: [{ currency_code: "eur", amount: 12 }] }],
    sales_channels: sales_channels.map((/** @type {{ id: string }} */ { id }) => ({ id })),
  })
  return { regionId: region.id, variantId: product.variants[0].id }
}
