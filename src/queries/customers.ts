import type { ICustomerModuleService, MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

/** What we read of Medusa's customer: it owns the names, the e-mail and the phone. */
export type Customer = {
  id: string
  email: string
  first_name: string | null
  last_name: string | null
  phone: string | null
  company_name: string | null
}

const FIELDS = ["id", "email", "first_name", "last_name", "phone", "company_name"]

/** These customers by id, in one SQL statement. */
export async function readCustomers(container: MedusaContainer, ids: string[]): Promise<Map<string, Customer>> {
  if (ids.length === 0) return new Map()
  const customers = container.resolve<ICustomerModuleService>(Modules.CUSTOMER)
  const rows = await customers.listCustomers({ id: ids }, { select: FIELDS, take: ids.length })
  return new Map(rows.map(({ id, email, first_name, last_name, phone, company_name }) => [id, { id, email, first_name, last_name, phone, company_name }]))
}

/** Among these customers, those whose name, e-mail, phone or company holds every word of `words`. */
export async function searchCustomers(container: MedusaContainer, ids: string[], words: string): Promise<string[]> {
  if (ids.length === 0) return []
  const customers = container.resolve<ICustomerModuleService>(Modules.CUSTOMER)
  const rows = await customers.listCustomers({ id: ids, q: words }, { select: ["id"], take: ids.length })
  return rows.map(({ id }) => id)
}
