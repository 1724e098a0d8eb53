import type { MedusaContainer } from "@medusajs/framework/types"
import type { HealthRequest, HealthResponse, Role } from "../../src/types/http"
import { fillBasket, payByWallet } from "./baskets"
import { type Canteens, type Family, type Service, openCanteens, settle } from "./canteens"
import { type Answer, type Api, Client } from "./client"
import { hire } from "./people"

export const BENEFICIARIES = "/store/canteen/beneficiaries"
export const DIETS = "/admin/canteen/diets"
export const ATTENDANCE = "/admin/canteen/attendance"

export const CONSENT = { version: "2026-11", accepted: true } as const
export const TOLD: HealthRequest = { consent: CONSENT, allergens: ["nuts", "peanuts"], pai: { until: "2027-07-03" } }

type Place = "aiguilhe" | "coubon" | "none"
export type Hired = Client & { userId: string }
export type Tables = { canteens: Canteens; dupont: Family; martin: Family; as: (role: Role, place?: Place) => Hired }

/** Two communes with their diets and all their staff, a family that eats in both and one at Coubon. */
export async function setTables(container: MedusaContainer, api: Api): Promise<Tables> {
  const canteens = await openCanteens(container, api)
  const { canteen, coubon, communes } = canteens
  const dupont = await settle(container, canteens, { email: "camille@example.fr", at: [canteen, coubon], wallet_cents: 5_000 })
  const martin = await settle(container, canteens, { email: "martin@example.fr", at: [coubon], wallet_cents: 5_000 })
  const staff = new Map<string, Hired>()
  for (const role of ["manager", "clerk", "kitchen", "finance"] as const) {
    for (const name of ["aiguilhe", "coubon"] as const) staff.set(`${role} ${name}`, await hire(container, new Client(api), { role, commune_ids: [communes[name]] }))
  }
  staff.set("platform_admin none", await hire(container, new Client(api), { role: "platform_admin" }))
  const as = (role: Role, place: Place = "aiguilhe"): Hired => {
    const found = staff.get(`${role} ${place}`)
    if (!found) throw new Error(`no ${role} of ${place}`)
    return found
  }
  for (const label of ["Sans porc", "Végétarien"]) await as("manager").post(DIETS, { commune_id: communes.aiguilhe, label })
  await as("manager", "coubon").post(DIETS, { commune_id: communes.coubon, label: "Sans porc" })
  return { canteens, dupont, martin, as }
}

/** One meal, paid. */
export async function eat(family: Family, service: Service, beneficiary_id: string, day: string): Promise<void> {
  const { status, body } = await payByWallet(family.parent, await fillBasket(family.parent, service, [{ beneficiary_id, dates: [day] }]))
  if (status !== 200) throw new Error(`paying answered ${status}: ${JSON.stringify(body)}`)
}

/** Where a family reads and tells somebody's allergies and PAI. */
export function healthOf(id: string): string {
  return `${BENEFICIARIES}/${id}/health`
}

/** A family tells somebody's allergies and PAI. */
export async function tell(family: Family, id: string, told: object = TOLD): Promise<Answer<HealthResponse>> {
  return family.parent.post<HealthResponse>(healthOf(id), told)
}
