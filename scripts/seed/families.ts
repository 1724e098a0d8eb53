import type { ICustomerModuleService, MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { currentInstant } from "../../src/clock"
import { FAMILY_MODULE } from "../../src/modules/family"
import { todayAt } from "../../src/modules/family/rules"
import type FamilyModuleService from "../../src/modules/family/service"
import { STORE_CREDIT_MODULE } from "../../src/modules/store-credit"
import type StoreCreditModuleService from "../../src/modules/store-credit/service"
import { readOffers, rivalsOf } from "../../src/queries/catalogue"
import type { CommuneOffer, Relationship } from "../../src/types/http"
import { TERMS_VERSION } from "../../src/workflows/register-family"
import { type DemoFamily, demoFamilies } from "./family-names"
import { type Login, createLogin } from "./logins"

type Wish = { commune: string; service: string; tariff: string; status: "approved" | "pending" | "refused" }
type Seeded = { customer_id: string; beneficiary_ids: string[] }
type Sender = { customer_id: string; commune_id: string; value: number }
export type SeededFamilies = { logins: Record<string, Login>; eaters: Seeded[]; dupont: Seeded; quotients: { accepted: Sender; pending: Sender } }

const DUPONT: DemoFamily = {
  first_name: "Camille",
  last_name: "Dupont",
  email: "camille.dupont@exemple.test",
  children: [
    { first_name: "Louane", last_name: "Dupont", birth_date: "2018-05-10" },
    { first_name: "Théo", last_name: "Dupont", birth_date: "2013-07-12" },
  ],
}
const PENDING: DemoFamily = {
  first_name: "Amélie",
  last_name: "Rousset",
  email: "amelie.rousset@exemple.test",
  children: [{ first_name: "Nino", last_name: "Rousset", birth_date: "2017-03-21" }],
}
const AIGUILHE: Omit<Wish, "status"> = { commune: "aiguilhe", service: "cantine", tariff: "Enfant" }
const COUBON: Omit<Wish, "status"> = { commune: "coubon", service: "cantine", tariff: "Enfant hors commune" }
/** Two families of communes whose prices follow the quotient, by their place among the invented ones. */
const BY_QUOTIENT: ReadonlyMap<number, Wish> = new Map([
  [10, { commune: "rosieres", service: "cantine", tariff: "Enfants", status: "approved" }],
  [12, { commune: "polignac", service: "cantine", tariff: "Enfants", status: "approved" }],
])
const WALLET_CENTS = 5000
const EATER_WALLET_CENTS = 8000
const REFUSAL = "Justificatif de domicile manquant."

/** Forty families: most eat at Aiguilhe or Coubon, some wait for their commune, some were refused. */
export async function seedFamilies(container: MedusaContainer, communes: CommuneOffer[]): Promise<SeededFamilies> {
  const dupont = await seedFamily(container, communes, DUPONT, [
    { ...AIGUILHE, status: "approved" },
    { ...COUBON, status: "approved" },
  ])
  await openWallet(container, communes, dupont.customer_id, WALLET_CENTS)
  await seedFamily(container, communes, PENDING, [{ ...AIGUILHE, status: "pending" }])
  const eaters: Seeded[] = []
  const sent = new Map<string, { seeded: Seeded; family: DemoFamily }>()
  for (const [index, family] of demoFamilies().entries()) {
    const wish = wishOf(index)
    const seeded = await seedFamily(container, communes, family, [wish])
    if (BY_QUOTIENT.has(index)) {
      await openWallet(container, communes, seeded.customer_id, EATER_WALLET_CENTS)
      sent.set(wish.commune, { seeded, family })
    }
    if (wish.status !== "approved" || wish.commune !== "aiguilhe" || eaters.length >= 10) continue
    await openWallet(container, communes, seeded.customer_id, EATER_WALLET_CENTS)
    eaters.push(seeded)
  }
  const login = (family: DemoFamily): Promise<Login> => createLoginOf(container, family)
  const sender = (slug: string, value: number): Sender => {
    const { seeded } = sent.get(slug) ?? fail(slug)
    return { customer_id: seeded.customer_id, commune_id: (communes.find((commune) => commune.slug === slug) ?? fail(slug)).id, value }
  }
  const parentOf = (slug: string): Promise<Login> => login((sent.get(slug) ?? fail(slug)).family)
  return {
    eaters,
    dupont,
    quotients: { accepted: sender("rosieres", 482), pending: sender("polignac", 612) },
    logins: {
      parent_dupont: await login(DUPONT),
      parent_pending: await login(PENDING),
      parent_quotient: await parentOf("rosieres"),
      parent_quotient_pending: await parentOf("polignac"),
    },
  }
}

function wishOf(index: number): Wish {
  const byQuotient = BY_QUOTIENT.get(index)
  if (byQuotient) return byQuotient
  const status = index % 6 === 5 ? "pending" : index % 19 === 18 ? "refused" : "approved"
  if (index % 5 === 4) return { commune: "coubon", service: "cantine", tariff: "Enfant commune", status }
  if (index % 9 === 8) return { commune: "blavozy", service: "cantine", tariff: "Résidents commune", status }
  return { ...AIGUILHE, status }
}

async function createLoginOf(container: MedusaContainer, family: DemoFamily): Promise<Login> {
  const customers = container.resolve<ICustomerModuleService>(Modules.CUSTOMER)
  const [customer] = await customers.listCustomers({ email: family.email })
  if (!customer) throw new Error(`${family.email} was not made`)
  return createLogin(container, family.email, { customer_id: customer.id })
}

async function seedFamily(container: MedusaContainer, communes: CommuneOffer[], family: DemoFamily, wishes: Wish[]): Promise<Seeded> {
  const families = container.resolve<FamilyModuleService>(FAMILY_MODULE)
  const { children, ...person } = family
  const customer = await container.resolve<ICustomerModuleService>(Modules.CUSTOMER).createCustomers({ ...person, has_account: true })
  const now = currentInstant()
  const at = new Date(now.epochMilliseconds)
  const memberships = wishes.map((wish) => choiceOf(communes, wish))
  const registered = await families.register({
    customer_id: customer.id,
    gender: null,
    birth_date: null,
    newsletter: false,
    partner_offers: false,
    terms_version: TERMS_VERSION,
    awaits_address: false,
    beneficiaries: children.map((child) => ({ ...child, relationship: "mother" satisfies Relationship })),
    memberships,
    today: todayAt(now),
    at,
  })
  const rivals = rivalsOf(await readOffers(container))
  for (const { status, ...wish } of wishes) {
    if (status === "pending") continue
    const choice = choiceOf(communes, wish)
    const membership = registered.memberships.find((row) => row.tariff_id === choice.tariff_id) ?? fail(wish.tariff)
    const verdict = { status, reason: status === "refused" ? REFUSAL : null, by: "demo", at }
    await families.decideMembership({ id: membership.id, commune_ids: [choice.commune_id] }, { verdict, rivals })
  }
  return { customer_id: customer.id, beneficiary_ids: registered.beneficiaries.map((beneficiary) => beneficiary.id) }
}

function choiceOf(communes: CommuneOffer[], wish: Omit<Wish, "status">): { commune_id: string; canteen_service_id: string; tariff_id: string } {
  const commune = communes.find(({ slug }) => slug === wish.commune) ?? fail(wish.commune)
  const service = commune.canteen_services.find(({ slug }) => slug === wish.service) ?? fail(wish.service)
  const tariff = service.tariffs.find(({ label }) => label === wish.tariff) ?? fail(wish.tariff)
  return { commune_id: commune.id, canteen_service_id: service.id, tariff_id: tariff.id }
}

async function openWallet(container: MedusaContainer, communes: CommuneOffer[], customerId: string, cents: number): Promise<void> {
  const payee = communes.find(({ slug }) => slug === "aiguilhe")?.payee_id ?? fail("aiguilhe")
  await container.resolve<StoreCreditModuleService>(STORE_CREDIT_MODULE).post({
    customer_id: customerId,
    payee_id: payee,
    amount_cents: cents,
    kind: "opening",
    label: "Solde de départ",
    idempotency_key: `opening:${customerId}:${payee}`,
    at: new Date(currentInstant().epochMilliseconds),
  })
}

function fail(what: string): never {
  throw new Error(`the demonstration lacks "${what}"`)
}
