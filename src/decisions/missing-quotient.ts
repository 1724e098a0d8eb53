import { priceCents } from "../modules/commune/rules"
import { pricingOn } from "../modules/commune/service-rules"
import { audienceOf, quotientOn } from "../modules/family/rules"
import type { CalendarResponse } from "../types/http"
import type { Booker, BookerBeneficiary } from "./meal"
import type { PreparedService } from "./service-day"
import { dependsOnQuotient } from "./situation"

type Shown = { beneficiaries: BookerBeneficiary[]; days: { date: string; open: boolean }[] }

/**
 * What a family without quotient pays on the first open day that its quotient would make cheaper or dearer; nothing where every shown day has
 * its quotient, or where no tariff of the family asks for one.
 */
export function missingQuotient(prepared: PreparedService, family: Booker, { beneficiaries, days }: Shown): CalendarResponse["quotient"] {
  const { service } = prepared
  const tariffs = service.tariffs.filter((tariff) => family.memberships.some((own) => own.tariff_id === tariff.id && own.status === "approved"))
  for (const { date, open } of days) {
    if (!open || quotientOn(family.quotients, service.commune.id, date)) continue
    const audiences = new Set(beneficiaries.map((beneficiary) => audienceOf(beneficiary, date)))
    const pricing = tariffs
      .filter(({ audience }) => audiences.has(audience))
      .map((tariff) => pricingOn(tariff, date)?.pricing)
      .find((own) => own && dependsOnQuotient(own))
    if (pricing) return { from: date, without_quotient_cents: priceCents(pricing, {}), request_pending: family.pending_quotients.includes(service.commune.id) }
  }
  return undefined
}
