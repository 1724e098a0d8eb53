import type { IUserModuleService, MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { canSee } from "../decisions/differences"
import type { DifferenceRow } from "../modules/reconciliation/service"
import { STAFF_MODULE } from "../modules/staff"
import { permissionsOf } from "../modules/staff/rules"
import type StaffModuleService from "../modules/staff/service"
import { readReach } from "./differences"

/** Who is told, of how many differences, and since when the oldest is open. */
export type Alert = { user_id: string; email: string; open: number; oldest_at: Date }

/** Those who may act on some of these differences, each with what they can see of them. */
export async function readAlerts(container: MedusaContainer, differences: DifferenceRow[]): Promise<Alert[]> {
  if (differences.length === 0) return []
  const grants = await container.resolve<StaffModuleService>(STAFF_MODULE).listCanteenGrants({}, { order: { user_id: "ASC" } })
  const acting = grants.filter(({ role }) => permissionsOf(role).includes("reconciliation.run"))
  const users = await container.resolve<IUserModuleService>(Modules.USER).listUsers({ id: acting.map(({ user_id }) => user_id) }, { take: acting.length, select: ["id", "email"] })
  const emails = new Map(users.map(({ id, email }) => [id, email]))
  const alerts: Alert[] = []
  for (const { user_id, role, commune_ids, payee_ids } of acting) {
    const reach = await readReach(container, { role, commune_ids, payee_ids })
    const own = differences.filter((difference) => canSee(difference, reach))
    const email = emails.get(user_id)
    if (email && own.length > 0) {
      alerts.push({ user_id, email, open: own.length, oldest_at: new Date(Math.min(...own.map(({ found_at }) => found_at.getTime()))) })
    }
  }
  return alerts
}
