import type { MedusaContainer } from "@medusajs/framework/types"
import { COMMUNE_MODULE } from "../modules/commune"
import type { DietRow } from "../modules/commune/diets"
import type CommuneModuleService from "../modules/commune/service"
import { FAMILY_MODULE } from "../modules/family"
import type { DietChoice } from "../modules/family/diets"
import { dietOfOtherCommune, dietUnknown } from "../modules/family/errors"
import type { MembershipRow } from "../modules/family/family"
import type FamilyModuleService from "../modules/family/service"
import { notFound } from "../types/canteen-error"
import type { CommuneScope } from "../types/commune-scope"
import type { AdminDiet, ChosenDiet, Diet, DietChoices, DietEdit, KnownDiet, MembershipStatus, Named } from "../types/http"

/** A family eats where it has asked to: its diets are known there before the first meal. */
const ALIVE: MembershipStatus[] = ["pending", "approved"]

type CommuneDiets = { commune: Named; offered: DietRow[] }

/** What these beneficiaries eat at a commune's tables, as `dietOf(beneficiary, commune)`. Two SQL statements. */
export async function readChosenDiets(container: MedusaContainer, beneficiaryIds: string[]): Promise<(beneficiaryId: string, communeId: string) => KnownDiet | null> {
  const chosen = await familiesOf(container).care.dietsChosenBy([...new Set(beneficiaryIds)])
  const diets = await communesOf(container).dietsOf([...new Set(chosen.map(({ diet_id }) => diet_id))])
  const known = new Map(diets.map((diet) => [diet.id, toKnown(diet)]))
  const byEater = new Map(chosen.map(({ beneficiary_id, commune_id, diet_id }) => [`${beneficiary_id} ${commune_id}`, known.get(diet_id) ?? null]))
  return (beneficiaryId, communeId) => byEater.get(`${beneficiaryId} ${communeId}`) ?? null
}

/** What a family may choose from, in each commune where it may eat one day. */
export async function readDietChoices(container: MedusaContainer, memberships: MembershipRow[]): Promise<DietChoices[]> {
  return (await readLists(container, memberships)).map(({ commune, offered }) => ({ commune, diets: offered.map(toDiet) }))
}

/** What each of these beneficiaries eats in each of those communes. */
export async function readDietsOf(container: MedusaContainer, beneficiaryIds: string[], choices: DietChoices[]): Promise<Map<string, ChosenDiet[]>> {
  const dietOf = await readChosenDiets(container, beneficiaryIds)
  return new Map(beneficiaryIds.map((id) => [id, choices.map(({ commune }) => ({ commune, diet: dietOf(id, commune.id) }))]))
}

/** The code of the diet that is the same in every commune; null where they differ, or where there is none. */
export function commonDiet(diets: readonly ChosenDiet[]): string | null {
  const codes = new Set(diets.map(({ diet }) => diet?.code ?? null))
  const [only = null] = codes
  return codes.size === 1 ? only : null
}

type Choosing = { customer_id: string; beneficiary_id: string | null; edit: DietEdit }

/**
 * The rows that an edit of diets means. A retired diet may stay where it is.
 * @throws CanteenError `beneficiary.not_found`, `diet.unknown`, `diet.other_commune`
 */
export async function readDietEdit(container: MedusaContainer, { customer_id, beneficiary_id, edit }: Choosing): Promise<DietChoice[]> {
  if (edit.diet === undefined && edit.diets === undefined) return []
  if (beneficiary_id !== null) await familiesOf(container).retrieveWard(customer_id, beneficiary_id)
  const lists = await readLists(container, await familiesOf(container).listCanteenMemberships({ customer_id, status: ALIVE }))
  const own = beneficiary_id === null ? [] : await familiesOf(container).care.dietsChosenBy([beneficiary_id])
  const kept = await communesOf(container).dietsOf(own.map(({ diet_id }) => diet_id))
  const available = lists.map(({ commune, offered }) => ({ commune, offered, known: [...offered, ...kept.filter((diet) => diet.commune_id === commune.id)] }))
  const everywhere = edit.diet === undefined ? [] : choicesEverywhere(available, edit.diet)
  const byCommune = (edit.diets ?? []).map((one, index) => choiceIn(available, one, `diets.${index}`))
  return [...everywhere.filter(({ commune_id }) => !byCommune.some((one) => one.commune_id === commune_id)), ...byCommune]
}

type Available = CommuneDiets & { known: DietRow[] }

function choicesEverywhere(available: Available[], code: string | null): DietChoice[] {
  if (code === null) return available.map(({ commune }) => ({ commune_id: commune.id, diet_id: null }))
  const choices = available.flatMap(({ known }) => known.find((diet) => diet.code === code) ?? [])
  if (choices.length === 0) throw dietUnknown("diet", [...new Set(available.flatMap(({ offered }) => offered.map((diet) => diet.code)))])
  return choices.map((diet) => ({ commune_id: diet.commune_id, diet_id: diet.id }))
}

function choiceIn(available: Available[], { commune_id, diet }: { commune_id: string; diet: string | null }, path: string): DietChoice {
  const list = available.find(({ commune }) => commune.id === commune_id)
  if (!list) throw dietOfOtherCommune(`${path}.commune_id`, available.map(({ commune }) => commune.id))
  if (diet === null) return { commune_id, diet_id: null }
  const found = list.known.find(({ code }) => code === diet)
  if (!found) throw dietUnknown(`${path}.diet`, list.offered.map(({ code }) => code))
  return { commune_id, diet_id: found.id }
}

/** The lists of the caller's communes, with how many beneficiaries have each diet. */
export async function readAdminDiets(container: MedusaContainer, communes: CommuneScope): Promise<{ diets: AdminDiet[]; communes: Named[] }> {
  const [rows, named] = await Promise.all([communesOf(container).listDiets(communes.toArray()), readNamed(container, communes.toArray())])
  const counts = await familiesOf(container).care.countDiets(rows.map(({ id }) => id))
  const diets = named.flatMap((commune) =>
    rows
      .filter(({ commune_id }) => commune_id === commune.id)
      .map((row) => ({ id: row.id, ...toKnown(row), commune, beneficiaries_count: counts.get(row.id) ?? 0 }))
  )
  return { diets, communes: named }
}

/** One diet of the caller's communes. @throws CanteenError `diet.not_found` */
export async function readAdminDiet(container: MedusaContainer, communes: CommuneScope, id: string): Promise<AdminDiet> {
  const found = (await readAdminDiets(container, communes)).diets.find((diet) => diet.id === id)
  if (!found) throw notFound("diet", id)
  return found
}

async function readLists(container: MedusaContainer, memberships: Pick<MembershipRow, "commune_id" | "status">[]): Promise<CommuneDiets[]> {
  const ids = [...new Set(memberships.filter(({ status }) => ALIVE.includes(status)).map(({ commune_id }) => commune_id))]
  const [named, diets] = await Promise.all([readNamed(container, ids), communesOf(container).listDiets(ids)])
  return named.map((commune) => ({ commune, offered: diets.filter((diet) => diet.commune_id === commune.id && !diet.retired) }))
}

async function readNamed(container: MedusaContainer, ids: string[]): Promise<Named[]> {
  const rows = await communesOf(container).listCanteenCommunes({ id: ids }, { select: ["id", "name"], order: { rank: "ASC" } })
  return rows.map(({ id, name }) => ({ id, name }))
}

function toDiet({ code, label }: DietRow): Diet {
  return { code, label }
}

function toKnown({ code, label, retired, removed }: DietRow): KnownDiet {
  return { code, label, retired: retired || removed }
}

function familiesOf(container: MedusaContainer): FamilyModuleService {
  return container.resolve<FamilyModuleService>(FAMILY_MODULE)
}

function communesOf(container: MedusaContainer): CommuneModuleService {
  return container.resolve<CommuneModuleService>(COMMUNE_MODULE)
}
