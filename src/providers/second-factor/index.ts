import { ModuleProvider, Modules } from "@medusajs/framework/utils"

import { OneUseRecoveryCode } from "./recovery-code"
import { OneUseTotp } from "./totp"

/**
 * Core's two methods of a second factor, made to count each code once. Registered without an id, each takes the place of core's of the same name. Options:
 * `encryption_key` and what core's `totp` takes.
 */
export default ModuleProvider(Modules.AUTH, { services: [OneUseTotp, OneUseRecoveryCode] })
