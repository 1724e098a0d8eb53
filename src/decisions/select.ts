import type { Temporal } from "temporal-polyfill"
import { notFound } from "../types/canteen-error"
import type { AddedMeal, RefusalCode, RefusedMeal } from "../types/http"
import { type Booker, type BookerBeneficiary, type MealVerdict, decideMeal } from "./meal"
import type { PreparedService } from "./service-day"
import { bearersOf, isPerFamilyDay } from "./surcharge"

export type Selection = { beneficiary_id: string; dates: string[] }
export type SelectedLine = { beneficiary_id: string; tariff_id: string; tariff_label: string; variant_id: string | null; unit_price_cents: number; dates: string[] }
export type Selected = {
  lines: SelectedLine[]
  accepted: number
  refused: RefusedMeal[]
  /** Meals past their cutoff that were left out; empty unless `leaveLate`. */
  late: AddedMeal[]
}

export type SelectionContext = {
  prepared: PreparedService
  family: Booker
  now: Temporal.Instant
  /** Why this beneficiary cannot be seated on this day: booked already, or full. */
  taken: (beneficiaryId: string, date: string) => RefusalCode | null
  /** Whether what stands in the way there is the other household's. */
  takenByOther?: (beneficiaryId: string, date: string) => boolean
  /** Leaves out what is dearer by now: it is chosen one by one, never by the dozen. */
  leaveLate?: boolean
  /** Whether a booked meal of the family bears the late surcharge of this day already. */
  surchargeDue: (date: string) => boolean
}

type Candidate = { beneficiary: BookerBeneficiary; date: string; verdict: MealVerdict; refusal: RefusalCode | null }

/**
 * Decides a whole selection for one canteen service: a line for each beneficiary × tariff × unit price with its dates in order, and every
 * refused meal with its reason. A date asked twice counts once.
 * @throws CanteenError `beneficiary.not_found` for someone who is not of the family
 */
export function selectMeals(selections: Selection[], context: SelectionContext): Selected {
  const lines = new Map<string, SelectedLine>()
  const refused: RefusedMeal[] = []
  const late: AddedMeal[] = []
  for (const { beneficiary, date, verdict, refusal } of shareSurcharges(decideAll(selections, context), context)) {
    const beneficiary_id = beneficiary.id
    const { tariff, decision } = verdict
    if (refusal || !tariff || decision.price_cents === null) {
      const meal = { beneficiary_id, canteen_service_id: context.prepared.service.id, date, refusal: refusal ?? "membership_missing" }
      const isOther = !verdict.refusal && context.takenByOther?.(beneficiary_id, date)
      refused.push({ ...meal, ...circumstances(context.prepared, meal, verdict), ...(isOther ? { other_household: true as const } : {}) })
      continue
    }
    if (decision.late && context.leaveLate) {
      late.push({ beneficiary_id, date, price_cents: decision.price_cents })
      continue
    }
    const key = [beneficiary_id, tariff.id, decision.price_cents].join(" ")
    const known = lines.get(key)
    if (known) known.dates.push(date)
    else {
      lines.set(key, {
        beneficiary_id,
        tariff_id: tariff.id,
        tariff_label: tariff.label,
        variant_id: tariff.variant_id,
        unit_price_cents: decision.price_cents,
        dates: [date],
      })
    }
  }
  const accepted = [...lines.values()].reduce((sum, line) => sum + line.dates.length, 0)
  return { lines: [...lines.values()], accepted, refused, late }
}

/** What a refusal's sentence needs beside its code. */
function circumstances(prepared: PreparedService, { date, refusal }: RefusedMeal, { closure, decision, documents }: MealVerdict): Partial<RefusedMeal> {
  const note = prepared.noteOf(date)
  return {
    ...(closure ? { closure } : {}),
    ...(note && !closure ? { note } : {}),
    ...(refusal === "after_cutoff" ? { book_until: decision.book_until } : {}),
    ...(refusal === "not_yet_open" && decision.opens_at ? { opens_at: decision.opens_at } : {}),
    ...(refusal === "documents_missing" && documents ? { documents } : {}),
  }
}

function decideAll(selections: Selection[], { prepared, family, now, taken }: SelectionContext): Candidate[] {
  return merge(selections).flatMap(({ beneficiary_id, dates }) => {
    const beneficiary = family.beneficiaries.find((own) => own.id === beneficiary_id)
    if (!beneficiary) throw notFound("beneficiary", beneficiary_id)
    return dates.map((date) => {
      const verdict = decideMeal(prepared, family, { beneficiary, date, now })
      return { beneficiary, date, verdict, refusal: verdict.refusal ?? taken(beneficiary_id, date) }
    })
  })
}

/** A surcharge that is due once per family and day stays on one late meal of the day, or on none when a booked one bears it. */
function shareSurcharges(candidates: Candidate[], { prepared, family, now, surchargeDue }: SelectionContext): Candidate[] {
  const late = candidates.filter(({ verdict, refusal, date }) => !refusal && verdict.decision.late && isPerFamilyDay(prepared, date))
  const bearers = bearersOf(family, late.map(({ beneficiary, date }) => ({ beneficiary_id: beneficiary.id, date })))
  const free = new Set(late.filter(({ beneficiary, date }) => surchargeDue(date) || bearers.get(date) !== beneficiary.id))
  return candidates.map((candidate) => {
    if (!free.has(candidate)) return candidate
    const { beneficiary, date } = candidate
    return { ...candidate, verdict: decideMeal(prepared, family, { beneficiary, date, now, surcharge_already_due: true }) }
  })
}

function merge(selections: Selection[]): Selection[] {
  const dates = new Map<string, Set<string>>()
  for (const selection of selections) {
    const own = dates.get(selection.beneficiary_id) ?? new Set<string>()
    for (const date of selection.dates) own.add(date)
    dates.set(selection.beneficiary_id, own)
  }
  return [...dates].map(([beneficiary_id, own]) => ({ beneficiary_id, dates: [...own].sort() }))
}
