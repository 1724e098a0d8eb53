import { type Holding, INTERNAL, STAFF } from "./holding"

const OWN = "t.customer_id = (SELECT id FROM me)"
const WARDS = "t.beneficiary_id IN (SELECT id FROM guarded)"
const SOLE_WARDS = "t.beneficiary_id IN (SELECT id FROM sole)"

const OTHER = "may be another guardian"

/** The family, who eats, and what it asked for: nothing of it outlives an erasure. */
export const FAMILY_HOLDINGS: readonly Holding[] = [
  {
    table: "canteen_family_account",
    rows: OWN,
    exported: { section: "account", without: { reminder_round: INTERNAL } },
    erased: { set: "gender = NULL, birth_date = NULL, newsletter = false, partner_offers = false" },
  },
  { table: "canteen_health_record", rows: WARDS, exported: { section: "health", without: { consent_by: OTHER }, with: "jsonb_build_object('consent_by_you', t.consent_by = (SELECT id FROM me))" }, erased: { deleted: true, rows: SOLE_WARDS } },
  { table: "canteen_beneficiary_diet", rows: WARDS, exported: { section: "diets" }, erased: { deleted: true, rows: SOLE_WARDS } },
  { table: "canteen_quotient", rows: OWN, exported: { section: "quotients" }, erased: { deleted: true } },
  { table: "canteen_document", rows: OWN, exported: { section: "documents", without: { decided_by: STAFF, told_status: INTERNAL, end_told_at: INTERNAL } }, erased: { deleted: true } },
  { table: "canteen_review", rows: OWN, exported: { section: "reviews", without: { decided_by: STAFF } }, erased: { deleted: true } },
  { table: "canteen_membership", rows: OWN, exported: { section: "memberships", without: { decided_by: STAFF } }, erased: { deleted: true } },
  { table: "canteen_weekly_pattern", rows: OWN, exported: { section: "rhythms" }, erased: { deleted: true } },
  { table: "canteen_waiting_entry", rows: OWN, exported: { section: "waiting_list", without: { told: INTERNAL, meal_day_service_id: INTERNAL } }, erased: { deleted: true } },
  { table: "canteen_seat_refusal", rows: OWN, exported: { section: "refused_seats", without: { refused_hour: INTERNAL } }, erased: { kept: "names nobody; a commune must be able to show each refusal (Code de l'éducation, L131-13), and the rows are never changed" } },
  {
    table: "canteen_guardian_invitation",
    rows: "(t.invited_by = (SELECT id FROM me) OR lower(t.email) IN (SELECT email FROM address))",
    exported: { section: "guardian_invitations", without: { token_hash: INTERNAL, invited_by: OTHER }, with: "jsonb_build_object('by_you', t.invited_by = (SELECT id FROM me))" },
    erased: { deleted: true },
  },
  {
    table: "canteen_custody_plan",
    rows: WARDS,
    exported: {
      section: "custody_plans",
      without: { proposed_by: OTHER, even_customer_id: OTHER, odd_customer_id: OTHER, first_half_customer_id: OTHER, exceptions: "names the other guardian; in `exceptions_yours` as yes or no" },
      with: `jsonb_build_object('by_you', t.proposed_by = (SELECT id FROM me), 'even_weeks_yours', t.even_customer_id = (SELECT id FROM me), 'first_half_yours', t.first_half_customer_id = (SELECT id FROM me),
        'exceptions_yours', (SELECT jsonb_agg(jsonb_build_object('from', e->'from', 'to', e->'to', 'yours', e->>'parent' = (SELECT id FROM me))) FROM jsonb_array_elements(t.exceptions::jsonb) e))`,
    },
    erased: { deleted: true },
  },
  {
    table: "canteen_shared_act",
    rows: WARDS,
    exported: { section: "shared_acts", without: { by: OTHER }, with: "jsonb_build_object('by_you', t.by = (SELECT id FROM me))" },
    erased: { deleted: true, rows: SOLE_WARDS },
  },
  {
    table: "canteen_beneficiary",
    rows: "(t.id IN (SELECT id FROM guarded) OR (t.id IN (SELECT id FROM eaters) AND t.id IN (SELECT id FROM sole)))",
    exported: { section: "beneficiaries" },
    erased: { set: "first_name = 'Bénéficiaire', last_name = (SELECT pseudonym FROM me), birth_date = NULL, deleted_at = coalesce(t.deleted_at, now())", rows: "t.id IN (SELECT id FROM sole)" },
  },
  { table: "canteen_guardianship", rows: OWN, exported: { section: "guardianships" }, erased: { deleted: true } },
  { table: "canteen_address_request", rows: OWN, exported: { section: "address_changes", without: { auth_identity_id: INTERNAL } }, erased: { deleted: true } },
  {
    table: "canteen_calendar_feed",
    rows: OWN,
    exported: { section: "calendar_feeds", without: { token_hash: "opens the calendar" } },
    erased: { deleted: true },
  },
  { table: "canteen_session", rows: OWN, exported: { section: "logins", without: { auth_identity_id: INTERNAL } }, erased: { deleted: true } },
  { table: "canteen_erasure", rows: OWN, exported: { section: "erasures" }, erased: { kept: "proves that the request was carried out" } },
  {
    table: "canteen_audit_entry",
    rows: "(t.subject_id IN (SELECT id FROM subjects) OR (t.action = 'health.read' AND EXISTS (SELECT 1 FROM guarded WHERE t.details->'beneficiary_ids' @> to_jsonb(guarded.id))))",
    exported: {
      section: "staff_acts",
      without: { user_id: STAFF, ip: STAFF, details: "may name other families; a reading of health data says its day", subject_id: "the canteen service of a reading; otherwise as `about`" },
      with: "jsonb_build_object('about', CASE WHEN t.action = 'health.read' THEN NULL ELSE t.subject_id END, 'date', t.details->'date')",
    },
    erased: { kept: "the log refuses any change by design; it names ids, statuses and reasons, never a person of the family" },
  },
]
