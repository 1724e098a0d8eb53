import type { MedusaContainer } from "@medusajs/framework/types"
import { COMMUNE_MODULE } from "../modules/commune"
import type CommuneModuleService from "../modules/commune/service"
import { notFound } from "../types/canteen-error"
import type { AdminCommune, AdminPayee, SchoolHoliday } from "../types/http"

/** Every commune with its zone and its payee, in the order of the catalogue. */
export async function readAdminCommunes(container: MedusaContainer, filter: { id?: string } = {}): Promise<AdminCommune[]> {
  const rows = await container
    .resolve<CommuneModuleService>(COMMUNE_MODULE)
    .listCanteenCommunes(filter, { relations: ["payee"], order: { rank: "ASC" } })
  return rows.map(({ id, name, slug, zone, alsace_moselle, payee }) => ({ id, name, slug, zone, alsace_moselle, payee: { id: payee.id, name: payee.name } }))
}

/** One commune. @throws CanteenError `commune.not_found` */
export async function readAdminCommune(container: MedusaContainer, id: string): Promise<AdminCommune> {
  const [commune] = await readAdminCommunes(container, { id })
  if (!commune) throw notFound("commune", id)
  return commune
}

/** Every payee with its bounds in cents, its card account and its communes. */
export async function readAdminPayees(container: MedusaContainer, filter: { id?: string } = {}): Promise<AdminPayee[]> {
  const rows = await container
    .resolve<CommuneModuleService>(COMMUNE_MODULE)
    .listCanteenPayees(filter, { relations: ["communes"], order: { name: "ASC" } })
  return rows.map(({ id, name, slug, top_up_min_cents, top_up_max_cents, wallet_cap_cents, card_account, communes }) => ({
    id,
    name,
    slug,
    top_up_min_cents,
    top_up_max_cents,
    wallet_cap_cents,
    card_account,
    communes: communes.map((commune) => ({ id: commune.id, name: commune.name })),
  }))
}

/** One payee. @throws CanteenError `payee.not_found` */
export async function readAdminPayee(container: MedusaContainer, id: string): Promise<AdminPayee> {
  const [payee] = await readAdminPayees(container, { id })
  if (!payee) throw notFound("payee", id)
  return payee
}

/** Every school holiday, by zone and day. */
export async function readSchoolHolidays(container: MedusaContainer): Promise<SchoolHoliday[]> {
  return container.resolve<CommuneModuleService>(COMMUNE_MODULE).readSchoolHolidays()
}
