import type { MedusaContainer } from "@medusajs/framework/types"
import { COMMUNE_MODULE } from "../modules/commune"
import type { RequirementRow } from "../modules/commune/requirements"
import { addDays } from "../modules/commune/rules"
import type CommuneModuleService from "../modules/commune/service"
import type { ServiceRules } from "../modules/commune/service-rules"
import { FAMILY_MODULE } from "../modules/family"
import type { Bookers } from "../modules/family/bookers"
import { accountMissing, documentNotAsked, documentOfNobody } from "../modules/family/errors"
import type { DocumentRow } from "../modules/family/family"
import { type DocumentKind, audienceOf, countingOn, isNeededBy, papersFor, stateOn } from "../modules/family/rules"
import type FamilyModuleService from "../modules/family/service"
import { notFound } from "../types/canteen-error"
import type { Day, DocumentsResponse, FamilyDocument, PaperToSend } from "../types/http"
import { toDocument } from "./documents"

/** Until how many days before its end a paper can be sent again, and its family is told. */
export const RENEWAL_DAYS = 30
const EVERY_DOCUMENT = { limit: 200, offset: 0 }

/** What a family sent, newest first, and what its communes ask for. @throws CanteenError `account.missing` */
export async function readFamilyPapers(
  container: MedusaContainer,
  customerId: string,
  { today, limit, offset }: { today: Day; limit: number; offset: number }
): Promise<DocumentsResponse> {
  const [family, [sent], [rows, count]] = await Promise.all([
    readBookers(container, customerId),
    familiesOf(container).findDocuments({ customer_id: customerId }, EVERY_DOCUMENT),
    familiesOf(container).findDocuments({ customer_id: customerId }, { limit, offset }, true),
  ])
  return { documents: await toFamilyDocuments(container, rows), papers: await papersOf(container, family, { sent, today }), today, count, limit, offset }
}

/** One document of a family. @throws CanteenError `document.not_found`, also for another family's */
export async function readFamilyDocument(container: MedusaContainer, customerId: string, id: string): Promise<FamilyDocument> {
  const [rows] = await familiesOf(container).findDocuments({ id, customer_id: customerId }, { limit: 1, offset: 0 })
  const [document] = await toFamilyDocuments(container, rows)
  if (!document) throw notFound("document", id)
  return document
}

/** What a family says that it sends. */
export type PaperClaim = { membership_id: string; kind: DocumentKind; beneficiary_id?: string }

/**
 * To which commune a paper goes, and of whom it is.
 * @throws CanteenError `account.missing`, `membership.not_found`, `document.kind_not_asked`, `document.beneficiary_missing`, `beneficiary.not_found`
 */
export async function readPaperClaim(container: MedusaContainer, customerId: string, claim: PaperClaim): Promise<{ commune_id: string; beneficiary_id: string | null }> {
  const { memberships, beneficiaries } = await readBookers(container, customerId)
  const membership = memberships.find(({ id, status }) => id === claim.membership_id && (status === "pending" || status === "approved"))
  const rules = membership && (await communesOf(container).readRules([membership.canteen_service_id])).get(membership.canteen_service_id)
  if (!rules) throw notFound("membership", claim.membership_id)
  const requirement = rules.requirements.find(({ kind }) => kind === claim.kind)
  if (!requirement) throw documentNotAsked(claim.kind, rules.requirements.map(({ kind }) => kind))
  const { beneficiary_id: of } = claim
  if (of !== undefined && !beneficiaries.some(({ id }) => id === of)) throw notFound("beneficiary", of)
  if (requirement.per === "family") return { commune_id: rules.commune.id, beneficiary_id: null }
  if (of === undefined) throw documentOfNobody(claim.kind)
  return { commune_id: rules.commune.id, beneficiary_id: of }
}

type Sent = { sent: DocumentRow[]; today: Day }
type AskedBy = { rules: ServiceRules; membership_id: string }

async function papersOf(container: MedusaContainer, family: Bookers, { sent, today }: Sent): Promise<PaperToSend[]> {
  const alive = family.memberships.filter(({ status }) => status === "pending" || status === "approved")
  const rules = await communesOf(container).readRules([...new Set(alive.map((own) => own.canteen_service_id))])
  const asking = alive.flatMap((own): AskedBy[] => {
    const service = rules.get(own.canteen_service_id)
    return service ? [{ rules: service, membership_id: own.id }] : []
  })
  const requirements = await communesOf(container).listRequirements([...new Set(asking.map(({ rules: { commune } }) => commune.id))])
  const children = family.beneficiaries.filter((one) => audienceOf(one, today) === "child")
  return requirements.flatMap((requirement) => {
    const needing = asking.filter(({ rules: { id, commune, meal_day_service_id } }) => commune.id === requirement.commune_id && isNeededBy(requirement, [id, meal_day_service_id]))
    const subjects = requirement.per === "family" ? [null] : children
    return needing.length === 0 ? [] : subjects.map((subject) => toPaper(requirement, needing, { subject, family, sent, today }))
  })
}

type Around = Sent & { subject: Bookers["beneficiaries"][number] | null; family: Bookers }

function toPaper(requirement: RequirementRow, needing: AskedBy[], { subject, family, sent, today }: Around): PaperToSend {
  const { kind, required, blocks_booking, per, note, commune_id } = requirement
  const asked = { commune_id, requirement, beneficiary_id: subject?.id ?? "" }
  const known = papersFor(family.papers, asked)
  const own = papersFor(sent, asked)
  const state = stateOn(known, today)
  const counting = countingOn(own, today)
  const waiting = own.filter(({ status }) => status === "pending").at(-1)
  const until = countingOn(known, today)?.valid_until ?? null
  const ends_soon = state === "accepted" && until !== null && until <= addDays(today, RENEWAL_DAYS)
  const document = counting ?? own.at(-1)
  const renewal = state === "accepted" && waiting ? waiting : undefined
  const commune = needing[0]?.rules.commune
  return {
    kind,
    required,
    blocks_booking,
    per,
    note,
    commune: { id: commune_id, name: commune?.name ?? "" },
    membership_id: needing[0]?.membership_id ?? "",
    beneficiary: subject && { id: subject.id, first_name: subject.first_name },
    canteen_services: [...new Map(needing.map(({ rules: { id, name } }) => [id, { id, name }])).values()],
    state,
    document: document ? toDocument(document) : null,
    renewal: renewal ? toDocument(renewal) : null,
    ends_soon,
    can_send: state !== "pending" && (state !== "accepted" || (ends_soon && !renewal)),
  }
}

async function toFamilyDocuments(container: MedusaContainer, rows: DocumentRow[]): Promise<FamilyDocument[]> {
  const [communes, names] = await Promise.all([
    communesOf(container).listCanteenCommunes({ id: [...new Set(rows.map((row) => row.commune_id))] }, { select: ["id", "name"] }),
    familiesOf(container).namesOf(rows.flatMap((row) => row.beneficiary_id ?? [])),
  ])
  return rows.map((row) => {
    const beneficiary = names.get(row.beneficiary_id ?? "")
    return {
      ...toDocument(row),
      commune: { id: row.commune_id, name: communes.find(({ id }) => id === row.commune_id)?.name ?? "" },
      membership_id: row.membership_id,
      beneficiary: beneficiary ? { id: beneficiary.id, first_name: beneficiary.first_name } : null,
    }
  })
}

async function readBookers(container: MedusaContainer, customerId: string): Promise<Bookers> {
  const family = await familiesOf(container).readBookers(customerId)
  if (!family.account) throw accountMissing()
  return family
}

function familiesOf(container: MedusaContainer): FamilyModuleService {
  return container.resolve<FamilyModuleService>(FAMILY_MODULE)
}

function communesOf(container: MedusaContainer): CommuneModuleService {
  return container.resolve<CommuneModuleService>(COMMUNE_MODULE)
}
