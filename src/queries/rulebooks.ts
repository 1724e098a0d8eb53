import type { IUserModuleService, MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { COMMUNE_MODULE } from "../modules/commune"
import type { RulebookVersion as Published } from "../modules/commune/publication"
import { type Day, reglementOf } from "../modules/commune/rules"
import type { ServiceRules } from "../modules/commune/service-rules"
import type CommuneModuleService from "../modules/commune/service"
import { notFound } from "../types/canteen-error"
import type { CommuneScope } from "../types/commune-scope"
import type { Named, RulebookVersion, RulebooksResponse } from "../types/http"

type Window = { limit: number; offset: number }

/** The rules of a canteen service of these communes. @throws CanteenError `canteen_service.not_found`, also for another commune's */
export async function readScopedService(container: MedusaContainer, communes: CommuneScope, id: string): Promise<ServiceRules> {
  const service = (await container.resolve<CommuneModuleService>(COMMUNE_MODULE).readRules([id])).get(id)
  if (!service || !communes.includes(service.commune.id)) throw notFound("canteen_service", id)
  return service
}

/** The versions of a service's rules, the latest first. @throws CanteenError `canteen_service.not_found` */
export async function readRulebooks(
  container: MedusaContainer,
  communes: CommuneScope,
  { canteenServiceId, today, page: { limit, offset } }: { canteenServiceId: string; today: Day; page: Window }
): Promise<RulebooksResponse> {
  const service = await readScopedService(container, communes, canteenServiceId)
  const versions = await readVersions(container, canteenServiceId, today)
  const { id, name, commune } = service
  return {
    canteen_service: { id, name, commune: { id: commune.id, name: commune.name } },
    today,
    rulebooks: versions.slice(offset, offset + limit),
    count: versions.length,
    limit,
    offset,
  }
}

/** One version that was just published. @throws CanteenError `rulebook.not_found` */
export async function readRulebookVersion(
  container: MedusaContainer,
  version: { id: string; canteenServiceId: string; today: Day }
): Promise<RulebookVersion> {
  const found = (await readVersions(container, version.canteenServiceId, version.today)).find(({ id }) => id === version.id)
  if (!found) throw notFound("rulebook", version.id)
  return found
}

async function readVersions(container: MedusaContainer, canteenServiceId: string, today: Day): Promise<RulebookVersion[]> {
  const versions = await container.resolve<CommuneModuleService>(COMMUNE_MODULE).readVersions(canteenServiceId)
  const names = await nameUsers(container, versions.flatMap(({ published_by }) => published_by ?? []))
  const inEffect = versions.find(({ effective_from }) => effective_from <= today)
  return versions.map((version) => toVersion(version, { names, inEffect, today }))
}

function toVersion(
  { id, effective_from, rulebook, published_by, published_at, warnings }: Published,
  { names, inEffect, today }: { names: Map<string, Named>; inEffect: Published | undefined; today: Day }
): RulebookVersion {
  return {
    id,
    effective_from,
    state: effective_from > today ? "coming" : id === inEffect?.id ? "in_effect" : "past",
    published_by: published_by === null ? null : (names.get(published_by) ?? { id: published_by, name: "" }),
    published_at: published_at.toISOString(),
    warnings,
    rulebook,
    reglement: reglementOf(rulebook),
  }
}

/** Users by their names, or by their e-mails where they have none. */
async function nameUsers(container: MedusaContainer, ids: string[]): Promise<Map<string, Named>> {
  if (ids.length === 0) return new Map()
  const users = await container.resolve<IUserModuleService>(Modules.USER).listUsers({ id: [...new Set(ids)] }, { take: ids.length })
  return new Map(users.map(({ id, first_name, last_name, email }) => [id, { id, name: [first_name, last_name].filter(Boolean).join(" ") || email }]))
}
