import type { IAuthModuleService, MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

export type Login = { email: string; password: string }

/** The password of every demonstration account; the demonstration's data are nobody's. */
export const DEMO_PASSWORD = "Bon-appetit-2026"

/** Makes a login that may act as this customer or user. */
export async function createLogin(container: MedusaContainer, email: string, actor: { customer_id: string } | { user_id: string }): Promise<Login> {
  const auth = container.resolve<IAuthModuleService>(Modules.AUTH)
  const { success, authIdentity, error } = await auth.register("emailpass", {
    url: "",
    headers: {},
    query: {},
    body: { email, password: DEMO_PASSWORD },
    protocol: "http",
  })
  if (!success || !authIdentity) throw new Error(`no login for ${email}: ${error ?? "refused"}`)
  await auth.updateAuthIdentities({ id: authIdentity.id, app_metadata: actor })
  return { email, password: DEMO_PASSWORD }
}
