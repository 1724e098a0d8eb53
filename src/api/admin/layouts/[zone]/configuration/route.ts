import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { LayoutConfigurationDTO } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { staffOf } from "../../../../middlewares/staff-gate"
import { layoutFor } from "./layout"

type Arrangement = Pick<LayoutConfigurationDTO, "configuration">
type Answer = {
  personal_configuration: LayoutConfigurationDTO | null
  default_configuration: Arrangement | null
  active_scope: "personal" | "default"
}

/**
 * In place of Medusa's own route, which the dashboard reads for its menus and pages: a platform admin keeps what was arranged and saved,
 * over our default; any other role has the arrangement of its role.
 */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const { role } = staffOf(req)
  const zone = req.params.zone ?? ""
  const layout = layoutFor(zone, role)
  const ours: Arrangement | null = layout && { configuration: layout }
  res.json(role === "platform_admin" ? await withSaved(req, zone, ours) : asRole(ours))
}

function asRole(ours: Arrangement | null): Answer {
  return { personal_configuration: null, default_configuration: ours, active_scope: "default" }
}

async function withSaved(req: AuthenticatedMedusaRequest, zone: string, ours: Arrangement | null): Promise<Answer> {
  const settings = req.scope.resolve(Modules.SETTINGS)
  const user = req.auth_context.actor_id
  const [personal = null] = await settings.listLayoutConfigurations({ zone, user_id: user }, { take: 1 })
  const saved = await settings.getSystemDefaultLayoutConfiguration(zone)
  const scope = await settings.getActiveLayoutScope(zone, user)
  return {
    personal_configuration: personal,
    default_configuration: saved ?? ours,
    active_scope: personal && scope !== "default" ? "personal" : "default",
  }
}
