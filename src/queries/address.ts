import type { MedusaContainer } from "@medusajs/framework/types"
import type { Temporal } from "temporal-polyfill"
import { accountMissing } from "../modules/family/errors"
import { SESSION_MODULE } from "../modules/session"
import type SessionModuleService from "../modules/session/service"
import type { AccountAddress } from "../types/http"
import { readCustomers } from "./customers"

/** The address of an account, and the change of it whose links still count. */
export async function readAddress(container: MedusaContainer, customerId: string, now: Temporal.Instant): Promise<AccountAddress> {
  const [customers, open] = await Promise.all([
    readCustomers(container, [customerId]),
    container.resolve<SessionModuleService>(SESSION_MODULE).addresses.openOf(customerId),
  ])
  const customer = customers.get(customerId)
  if (!customer) throw accountMissing()
  const isChange = open !== null && open.former_email !== null && open.expires_at.getTime() > now.epochMilliseconds
  return {
    email: customer.email,
    confirmed: open === null || open.former_email !== null,
    change: isChange
      ? { email: open.email, confirmed: open.confirmed_at !== null, former_confirmed: open.former_confirmed_at !== null, expires_at: open.expires_at.toISOString() }
      : null,
  }
}
