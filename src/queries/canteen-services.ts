import type { MedusaContainer } from "@medusajs/framework/types"
import { COMMUNE_MODULE } from "../modules/commune"
import { type Day, rulebookFor } from "../modules/commune/rules"
import type CommuneModuleService from "../modules/commune/service"
import { notFound } from "../types/canteen-error"
import type { CommuneScope } from "../types/commune-scope"
import type { AdminCanteenService } from "../types/http"

/** The canteen services of these communes with their tariffs and the version of their rules that applies on `today`. */
export async function readCanteenServices(container: MedusaContainer, communes: CommuneScope, today: Day): Promise<AdminCanteenService[]> {
  const module = container.resolve<CommuneModuleService>(COMMUNE_MODULE)
  const offered = (await module.readCatalogue()).filter(({ id }) => communes.includes(id))
  const ids = offered.flatMap(({ canteen_services }) => canteen_services.map(({ id }) => id))
  const [rules, rows] = await Promise.all([module.readRules(ids), module.listCanteenServices({ id: ids }, { select: ["id", "nature"] })])
  const natureOf = new Map(rows.map(({ id, nature }) => [id, nature]))
  return offered.flatMap((commune) =>
    commune.canteen_services.map(({ id, name, slug, offered_on, tariffs }): AdminCanteenService => {
      const rulebooks = rules.get(id)?.rulebooks ?? []
      const current = rulebookFor(rulebooks.map(({ rulebook }) => rulebook), today)
      const version = rulebooks.find(({ rulebook }) => rulebook === current)
      return {
        id,
        name,
        slug,
        commune: { id: commune.id, name: commune.name },
        offered_on,
        capacity: rules.get(id)?.capacity ?? null,
        nature: natureOf.get(id) ?? "meal",
        tariffs,
        rulebook: version ? { id: version.id, effective_from: version.rulebook.effective_from } : null,
      }
    })
  )
}

/** One of them. @throws CanteenError `canteen_service.not_found` */
export async function readCanteenService(
  container: MedusaContainer,
  communes: CommuneScope,
  { id, today }: { id: string; today: Day }
): Promise<AdminCanteenService> {
  const service = (await readCanteenServices(container, communes, today)).find((each) => each.id === id)
  if (!service) throw notFound("canteen_service", id)
  return service
}
