import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import type { IAuthModuleService } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { passwordWrong } from "../modules/session/errors"
import { countCode } from "./middlewares/throttle"

/**
 * Asks a logged-in family for its password once more, before what cannot be undone: a session that was left open or stolen is not enough. Its tries are counted
 * as those of a code are, whatever it is asked for.
 * @throws CanteenError `auth.throttled`, `password.wrong`
 */
export async function givePasswordAgain(req: AuthenticatedMedusaRequest, { email, password }: { email: string; password: string }): Promise<void> {
  if (!req.res) throw new Error("a request that is being answered has its response")
  await countCode(`password|${req.auth_context.auth_identity_id}`, req.res as Parameters<typeof countCode>[1])
  const { success } = await req.scope
    .resolve<IAuthModuleService>(Modules.AUTH)
    .authenticate("emailpass", { url: req.url, headers: {}, query: {}, protocol: req.protocol, body: { email, password } })
  if (!success) throw passwordWrong()
}
