import type { ExecArgs, IUserModuleService } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { STAFF_MODULE } from "../src/modules/staff"
import type StaffModuleService from "../src/modules/staff/service"

/**
 * Makes a user of the admin a platform admin: the first one of a new installation, whom nobody else could grant.
 *
 *     npx medusa user --email alix@exemple.fr --password …
 *     npx medusa exec ./scripts/grant.ts alix@exemple.fr
 */
export default async function grant({ container, args }: ExecArgs): Promise<void> {
  const [email] = args
  if (!email) throw new Error("Name the user: medusa exec ./scripts/grant.ts alix@exemple.fr")
  const [user] = await container.resolve<IUserModuleService>(Modules.USER).listUsers({ email })
  if (!user) throw new Error(`No user of the admin has the e-mail ${email}: make it with \`medusa user\` first`)
  await container.resolve<StaffModuleService>(STAFF_MODULE).grant({ user_id: user.id, role: "platform_admin", commune_ids: [] })
  console.log(`${email} is a platform admin.`)
}
