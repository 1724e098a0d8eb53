import type { IUserModuleService, MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { STAFF_MODULE } from "../../src/modules/staff"
import type StaffModuleService from "../../src/modules/staff/service"
import type { CommuneOffer, Role } from "../../src/types/http"
import { type Login, createLogin } from "./logins"

type Member = { login: string; first_name: string; last_name: string; role: Role; commune?: string }

const STAFF: Member[] = [
  { login: "platform_admin", first_name: "Alix", last_name: "Fabre", role: "platform_admin" },
  { login: "platform_finance", first_name: "Noé", last_name: "Ollier", role: "platform_finance" },
  { login: "manager_aiguilhe", first_name: "Sylvie", last_name: "Chabanon", role: "manager", commune: "aiguilhe" },
  { login: "clerk_aiguilhe", first_name: "Marc", last_name: "Vidal", role: "clerk", commune: "aiguilhe" },
  { login: "kitchen_aiguilhe", first_name: "Inès", last_name: "Roche", role: "kitchen", commune: "aiguilhe" },
  { login: "finance_aiguilhe", first_name: "Paul", last_name: "Giraud", role: "finance", commune: "aiguilhe" },
  { login: "manager_coubon", first_name: "Hélène", last_name: "Best", role: "manager", commune: "coubon" },
  { login: "clerk_coubon", first_name: "Yanis", last_name: "Exbrayat", role: "clerk", commune: "coubon" },
  { login: "manager_blavozy", first_name: "Jeanne", last_name: "Chapuis", role: "manager", commune: "blavozy" },
  { login: "clerk_rosieres", first_name: "Louis", last_name: "Martel", role: "clerk", commune: "rosieres" },
  { login: "manager_rosieres", first_name: "Agnès", last_name: "Rocher", role: "manager", commune: "rosieres" },
]

/** Staff of each role; the logins are keyed by role and commune. */
export async function seedStaff(container: MedusaContainer, communes: CommuneOffer[]): Promise<Record<string, Login>> {
  const users = container.resolve<IUserModuleService>(Modules.USER)
  const staff = container.resolve<StaffModuleService>(STAFF_MODULE)
  const logins: Record<string, Login> = {}
  for (const { login, first_name, last_name, role, commune } of STAFF) {
    const email = `${login.replace("_", ".")}@exemple.test`
    const user = await users.createUsers({ email, first_name, last_name })
    const commune_ids = communes.filter(({ slug }) => slug === commune).map(({ id }) => id)
    await staff.grant({ user_id: user.id, role, commune_ids })
    logins[login] = await createLogin(container, email, { user_id: user.id })
  }
  return logins
}
