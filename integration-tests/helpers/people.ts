import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { generateResetPasswordTokenWorkflow } from "@medusajs/medusa/core-flows"
import { STAFF_MODULE } from "../../src/modules/staff"
import type StaffModuleService from "../../src/modules/staff/service"
import type { RegistrationRequest, RegistrationResponse, Role } from "../../src/types/http"
import type { Client } from "./client"

/** Strong enough for everyone. */
export const PASSWORD = "cheval agrafe pile correcte"

/** The registration of the guide's family; a fresh object each time. */
export function aRegistration(changes: Partial<RegistrationRequest> = {}): RegistrationRequest {
  return {
    person: { first_name: "Camille", last_name: "Dupont", phone: "0471000000" },
    terms: { version: "2026-11", accepted: true },
    beneficiaries: [
      { first_name: "Louane", last_name: "Dupont", birth_date: "2018-05-10", relationship: "father" },
      { first_name: "Théo", last_name: "Dupont", birth_date: "2013-07-12", relationship: "father" },
    ],
    memberships: [],
    ...changes,
  }
}

/** Makes a login for an e-mail and answers its registration token. */
export async function askToRegister(shop: Client, email: string): Promise<string> {
  const { status, body } = await shop.post<{ token: string }>("/auth/customer/emailpass/register", { email, password: PASSWORD })
  if (status !== 200) throw new Error(`registering ${email} answered ${status}: ${JSON.stringify(body)}`)
  return body.token
}

/** Logs a customer or a member of staff in and answers the token. */
export async function logIn(client: Client, actor: "customer" | "user", email: string): Promise<string> {
  const { status, body } = await client.post<{ token: string }>(`/auth/${actor}/emailpass`, { email, password: PASSWORD })
  if (status !== 200) throw new Error(`logging ${email} in answered ${status}: ${JSON.stringify(body)}`)
  return body.token
}

/** The token that the mail of a reset holds. */
export async function resetTokenOf(container: MedusaContainer, email: string, actorType: "customer" | "user" = "customer"): Promise<string> {
  const { projectConfig } = container.resolve(ContainerRegistrationKeys.CONFIG_MODULE)
  const { result } = await generateResetPasswordTokenWorkflow(container).run({
    input: { entityId: email, actorType, provider: "emailpass", secret: projectConfig.http.jwtSecret ?? "", metadata: {} },
  })
  return result
}

export type RegisteredFamily = RegistrationResponse & { email: string; parent: Client }

/** Registers a family over HTTP and logs its parent in. */
export async function registerFamily(shop: Client, email: string, registration: RegistrationRequest): Promise<RegisteredFamily> {
  const token = await askToRegister(shop, email)
  const { status, body } = await shop.as(token).post<RegistrationResponse>("/store/canteen/registrations", registration)
  if (status !== 201) throw new Error(`the registration of ${email} answered ${status}: ${JSON.stringify(body)}`)
  return { ...body, email, parent: shop.as(await logIn(shop, "customer", email)) }
}

/** Makes a user of the admin with a role, or with none, and logs it in. */
export async function hire(
  container: MedusaContainer,
  client: Client,
  { role, commune_ids = [] }: { role: Role | null; commune_ids?: string[] }
): Promise<Client & { userId: string }> {
  const email = `${role ?? "nobody"}-${commune_ids.join("-")}@mairie.test`.toLowerCase()
  const user = await container.resolve(Modules.USER).createUsers({ email })
  const auth = container.resolve(Modules.AUTH)
  const { authIdentity } = await auth.register("emailpass", { body: { email, password: PASSWORD } })
  if (!authIdentity) throw new Error(`no login was made for ${email}`)
  await auth.updateAuthIdentities({ id: authIdentity.id, app_metadata: { user_id: user.id } })
  if (role) await container.resolve<StaffModuleService>(STAFF_MODULE).grant({ user_id: user.id, role, commune_ids })
  return Object.assign(client.as(await logIn(client, "user", email)), { userId: user.id })
}
