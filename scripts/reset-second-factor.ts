import type { ExecArgs } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { STAFF_MODULE } from "../src/modules/staff"
import type StaffModuleService from "../src/modules/staff/service"
import { resetSecondFactorWorkflow } from "../src/workflows/reset-second-factor"

/** Who did it, in the audit log: whoever may run commands on the server. */
const OPERATOR = "command line"

/**
 * Takes the second factor of a member of staff away: for a platform admin who lost telephone and recovery codes, when there is no other one.
 *
 *     npx medusa exec ./scripts/reset-second-factor.ts alix@exemple.fr
 */
export default async function resetSecondFactor({ container, args }: ExecArgs): Promise<void> {
  const [email] = args
  if (!email) throw new Error("Name the user: medusa exec ./scripts/reset-second-factor.ts alix@exemple.fr")
  const [user] = await container.resolve(Modules.USER).listUsers({ email })
  const grant = user && (await container.resolve<StaffModuleService>(STAFF_MODULE).readGrant(user.id))
  if (!user || !grant) throw new Error(`No member of staff has the e-mail ${email}`)
  const holder = { user_id: user.id, email: user.email, first_name: user.first_name ?? "", role: grant.role, commune_ids: grant.commune_ids }
  const { result } = await resetSecondFactorWorkflow(container).run({ input: { holder, user_id: OPERATOR } })
  console.log(result ? `${email} enrols a new second factor at the next login.` : `${email} had no second factor.`)
}
