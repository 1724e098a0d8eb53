import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import type { IAuthModuleService } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { CanteenError } from "../types/canteen-error"
import { countPassword } from "./middlewares/throttle"

/**
 * Asks a logged-in family for its password once more, before what cannot be undone: a session that was left open or stolen is not enough. Tries are counted.
 * @throws CanteenError `auth.throttled`, `password.wrong`
 */
export async function givePasswordAgain(req: AuthenticatedMedusaRequest, { customer_id, email, password }: { customer_id: string; email: string; password: string }): Promise<void> {
  if (!req.res) throw new Error("a request that is being answered has its response")
  await countPassword(customer_id, req.res as Parameters<typeof countPassword>[1])
  const { success } = await req.scope
    .resolve<IAuthModuleService>(Modules.AUTH)
    .authenticate("emailpass", { url: req.url, headers: {}, query: {}, protocol: req.protocol, body: { email, password } })
  if (!success) throw new CanteenError("not_allowed", "password.wrong", "This is not the password of the account", { field: "password" })
}
