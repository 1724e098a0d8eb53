import type { MedusaContainer } from "@medusajs/framework/types"
import { COMMUNE_MODULE } from "../modules/commune"
import type CommuneModuleService from "../modules/commune/service"
import { notFound } from "../types/canteen-error"
import type { CommuneScope } from "../types/commune-scope"
import type { DocumentRequirement, DocumentRequirementsResponse } from "../types/http"

const CATALOGUE = { rank: "ASC", canteen_services: { rank: "ASC" } } as const

/** The papers that the caller's communes ask for, with the services that may need them. */
export async function readDocumentRequirements(container: MedusaContainer, communes: CommuneScope): Promise<DocumentRequirementsResponse> {
  const module = container.resolve<CommuneModuleService>(COMMUNE_MODULE)
  const ids = communes.toArray()
  const [rows, named] = await Promise.all([
    module.listRequirements(ids),
    module.listCanteenCommunes({ id: ids }, { relations: ["canteen_services"], order: CATALOGUE }),
  ])
  const known = named.map(({ id, name, canteen_services }) => ({ id, name, canteen_services: canteen_services.map((one) => ({ id: one.id, name: one.name })) }))
  const document_requirements = known.flatMap(({ canteen_services, ...commune }) =>
    rows
      .filter(({ commune_id }) => commune_id === commune.id)
      .map(({ id, kind, required, blocks_booking, per, validity, months, note, canteen_service_ids }) => ({
        ...{ id, kind, required, blocks_booking, per, validity, months, note, commune },
        canteen_services: canteen_services.filter((service) => canteen_service_ids.includes(service.id)),
      }))
  )
  return { document_requirements, communes: known }
}

/** One requirement of the caller's communes. @throws CanteenError `document_requirement.not_found` */
export async function readDocumentRequirement(container: MedusaContainer, communes: CommuneScope, id: string): Promise<DocumentRequirement> {
  const found = (await readDocumentRequirements(container, communes)).document_requirements.find((own) => own.id === id)
  if (!found) throw notFound("document_requirement", id)
  return found
}
