import type { MedusaContainer } from "@medusajs/framework/types"
import type { Temporal } from "temporal-polyfill"
import { todayAt } from "../modules/family/rules"
import { PRIVACY_MODULE } from "../modules/privacy"
import type { Held, HeldRow } from "../modules/privacy/export"
import { ERASURE_DELAY_DAYS, RETENTION_KINDS, type Retention } from "../modules/privacy/rules"
import type PrivacyModuleService from "../modules/privacy/service"
import type { ConsentGiven, ErasureResponse, RetentionResponse } from "../types/http"

/** Everything that is held on a family, health data still encrypted. One SQL statement. */
export async function readHeld(container: MedusaContainer, customerId: string): Promise<Held> {
  return privacyOf(container).readHeld(customerId)
}

/** What a family agreed to, in rows of an export: each with its text's version and its instant. */
export function consentsIn({ account = [], health = [] }: Record<string, HeldRow[]>): ConsentGiven[] {
  const [own] = account
  const textOrNull = (value: unknown): string | null => (typeof value === "string" ? value : null)
  const text = (value: unknown): string => (typeof value === "string" ? value : "")
  const ofAccount = own
    ? [
        { kind: "terms" as const, given: true, version: text(own["terms_version"]), at: text(own["terms_accepted_at"]), beneficiary_id: null },
        { kind: "newsletter" as const, given: own["newsletter"] === true, version: textOrNull(own["newsletter_version"]), at: text(own["newsletter_at"]), beneficiary_id: null },
        { kind: "partner_offers" as const, given: own["partner_offers"] === true, version: textOrNull(own["partner_offers_version"]), at: text(own["partner_offers_at"]), beneficiary_id: null },
      ]
    : []
  const ofHealth = health.map((row) => ({ kind: "health" as const, given: true, version: text(row["consent_version"]), at: text(row["consent_at"]), beneficiary_id: text(row["beneficiary_id"]) }))
  return [...ofAccount, ...ofHealth]
}

/** The erasure that a family waits for, and what stands in its way. */
export async function readErasure(container: MedusaContainer, customerId: string, now: Temporal.Instant): Promise<ErasureResponse["erasure"]> {
  const [asked, hindrances] = await Promise.all([privacyOf(container).readErasure(customerId), privacyOf(container).readHindrances(customerId, todayAt(now))])
  return {
    asked: asked && { at: asked.asked_at.toISOString(), due_at: asked.due_at.toISOString() },
    hindrances,
    delay_days: ERASURE_DELAY_DAYS,
  }
}

/** How long each kind of data is kept here, and what the purge last did about it. Two SQL statements. */
export async function readRetention(container: MedusaContainer, periods: Retention): Promise<RetentionResponse> {
  const privacy = privacyOf(container)
  const [reports, [, waiting_erasures]] = await Promise.all([privacy.purging.lastReports(), privacy.listAndCountCanteenErasures({ state: "asked" }, { take: 1 })])
  const kinds = RETENTION_KINDS.map((kind) => {
    const last = reports.find((report) => report.kind === kind)
    return {
      kind,
      days: periods[kind],
      last: last ? { ran_at: last.ran_at.toISOString(), purged: last.purged, oldest_at: last.oldest_at?.toISOString() ?? null } : null,
      purged_total: last?.total ?? 0,
    }
  })
  return { kinds, waiting_erasures }
}

function privacyOf(container: MedusaContainer): PrivacyModuleService {
  return container.resolve<PrivacyModuleService>(PRIVACY_MODULE)
}
