import type { MedusaContainer } from "@medusajs/framework/types"
import { Temporal } from "temporal-polyfill"
import { STAFF_MODULE } from "../modules/staff"
import type StaffModuleService from "../modules/staff/service"
import type { CommuneScope } from "../types/commune-scope"
import type { AuditEntry, Day } from "../types/http"
import type { Staff } from "./staff"
import { reachOf, readNames, readUsers } from "./team"

const ZONE = "Europe/Paris"

export type AuditFilter = { user_id?: string | undefined; subject_id?: string | undefined; from?: Day | undefined; to?: Day | undefined; limit: number; offset: number }

/** Acts in the caller's communes, newest first, with their count; the platform also reads those that belong to no commune. */
export async function readAudit(container: MedusaContainer, { caller, communes }: { caller: Staff; communes: CommuneScope }, filter: AuditFilter): Promise<[AuditEntry[], number]> {
  const [rows, count] = await container
    .resolve<StaffModuleService>(STAFF_MODULE)
    .listAndCountCanteenAuditEntries(conditionsOf(reachOf(caller, communes), filter), { take: filter.limit, skip: filter.offset, order: { created_at: "DESC", id: "DESC" } })
  const [users, named] = await Promise.all([readUsers(container, [...new Set(rows.map(({ user_id }) => user_id))]), readNames(container, communes)])
  const entries = rows.map(({ id, created_at, user_id, action, subject_id, commune_id, details, ip }) => {
    const user = users.get(user_id)
    const name = [user?.first_name, user?.last_name].filter(Boolean).join(" ")
    return {
      id,
      at: new Date(created_at).toISOString(),
      by: { id: user_id, name: name || null, email: user?.email ?? null },
      action,
      subject_id,
      commune: named.find((commune) => commune.id === commune_id) ?? null,
      details,
      ip,
    }
  })
  return [entries, count]
}

/** A filter that is not given is left out: on `undefined` every row would match. */
function conditionsOf(reach: string[] | null, { user_id, subject_id, from, to }: AuditFilter): object {
  const since = from === undefined ? {} : { $gte: startOf(from) }
  const until = to === undefined ? {} : { $lt: startOf(Temporal.PlainDate.from(to).add({ days: 1 }).toString()) }
  const period = { ...since, ...until }
  return {
    ...(reach === null ? {} : { commune_id: reach }),
    ...(user_id === undefined ? {} : { user_id }),
    ...(subject_id === undefined ? {} : { subject_id }),
    ...(Object.keys(period).length === 0 ? {} : { created_at: period }),
  }
}

function startOf(day: Day): Date {
  return new Date(Temporal.PlainDate.from(day).toZonedDateTime(ZONE).epochMilliseconds)
}
