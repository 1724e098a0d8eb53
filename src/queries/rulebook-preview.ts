import type { MedusaContainer } from "@medusajs/framework/types"
import type { Temporal } from "temporal-polyfill"
import { changesBetween, previewDays } from "../decisions/rulebook-preview"
import { type NamedPricings, pricingsFrom, pricingsOf, readWritten } from "../decisions/rulebook-publication"
import { prepareService } from "../decisions/service-day"
import { rulebookRefused } from "../modules/commune/errors"
import {
  type Calendar,
  type Day,
  type Rulebook,
  EMPTY_CALENDAR,
  addDays,
  checkPublication,
  eachDay,
  prepare,
  publicHolidays,
  readCalendar,
  readInstant,
  readPricing,
  reglementOf,
} from "../modules/commune/rules"
import { type ServiceRules, SINCE_EVER } from "../modules/commune/service-rules"
import { invalidField } from "../types/canteen-error"
import type { CommuneScope } from "../types/commune-scope"
import type { PreviewDay, RulebookPreviewResponse } from "../types/http"
import { readScopedService } from "./rulebooks"

export type PreviewRequest = {
  canteen_service_id?: string
  rulebook: unknown
  calendar?: unknown
  pricing?: unknown
  from: Day
  to: Day
  /** The instant at which a family would book; without it, the request's. */
  now?: string
}

type Viewed = { days: (rulebooks: ServiceRules["rulebooks"]) => PreviewDay[] }

/**
 * What a rulebook would do between two days: with a service, on its calendar, at its tariffs, and what changes against the versions
 * that apply now; a calendar or a pricing of the request takes their place.
 * @throws CanteenError `rulebook.refused`, `canteen_service.not_found`
 */
export async function previewRulebook(
  container: MedusaContainer,
  communes: CommuneScope,
  { request, arrived }: { request: PreviewRequest; arrived: Temporal.Instant }
): Promise<RulebookPreviewResponse> {
  const service = request.canteen_service_id ? await readScopedService(container, communes, request.canteen_service_id) : null
  const rulebook = readWritten(request.rulebook)
  const tariffs = readPricings(request.pricing) ?? (service ? pricingsOf(service) : [])
  const now = instantOf(request.now, rulebook) ?? arrived
  const calendar = readDays(request.calendar)
  const { days } = service && !calendar ? onService(service, { ...request, now, tariffs }) : onCalendar(calendar, { ...request, now, tariffs })
  const inForce = pricingsFrom(tariffs, rulebook.effective_from)
  const after = days([{ id: "preview", rulebook }])
  return {
    days: after,
    reglement: reglementOf(rulebook),
    checks: checkPublication(rulebook, inForce.map(({ pricing }) => pricing)),
    tariffs: inForce.map(({ label }) => ({ label })),
    changes: service ? changesBetween(days(service.rulebooks), after) : [],
  }
}

type Asked = { from: Day; to: Day; now: Temporal.Instant; tariffs: readonly NamedPricings[] }

function onService(service: ServiceRules, asked: Asked): Viewed {
  return {
    days: (rulebooks) => {
      const { rules, noteOf } = prepareService({ ...service, rulebooks }, asked.from, asked.to)
      return previewDays(rules, { ...asked, noteOf })
    },
  }
}

/** Without a calendar, the public holidays of France and nothing else. */
function onCalendar(given: Calendar | null, asked: Asked): Viewed {
  const calendar = given ?? { ...EMPTY_CALENDAR, public_holidays: holidaysAround(asked) }
  const noteOf = (date: Day): string | undefined => {
    const closure = calendar.closures.find(({ from, to }) => from <= date && date <= to)
    return closure && (closure.note ?? closure.reason)
  }
  return { days: (rulebooks) => previewDays(prepare(rulebooks.map((row) => row.rulebook), calendar), { ...asked, noteOf }) }
}

const A_YEAR = 366

function holidaysAround({ from, to }: Asked): Day[] {
  const years = new Set(eachDay(addDays(from, -A_YEAR), addDays(to, A_YEAR)).map((day) => Number(day.slice(0, 4))))
  return [...years].flatMap((year) => publicHolidays(year).map(({ date }) => date))
}

function readPricings(given: unknown): NamedPricings[] | null {
  if (given === undefined || given === null) return null
  const read = readPricing(given, "pricing")
  if (!read.ok) throw rulebookRefused(read.errors)
  return [{ label: "pricing", pricings: [{ effective_from: SINCE_EVER, pricing: read.pricing }] }]
}

function readDays(given: unknown): Calendar | null {
  if (given === undefined || given === null) return null
  const read = readCalendar(given)
  if (!read.ok) throw rulebookRefused(read.errors)
  return read.calendar
}

function instantOf(text: string | undefined, rulebook: Rulebook): Temporal.Instant | null {
  if (text === undefined) return null
  const instant = readInstant(text, rulebook.time_zone)
  if (!instant) throw invalidField("now", `now "${text}" is not an instant such as 2026-11-25T12:00:00+01:00`)
  return instant
}
