import type { AccountStatus, MembershipStatus } from "../../types/http"
import type { Sql } from "../../types/sql"
import type { CustodyPlanRow } from "./custody"
import type { Ward } from "./family"
import type { AcceptedQuotient, Paper } from "./rules"

/** The agreed calendar of a child of two households, whose accounts are both open; `parent` is the customer who books. */
export type AgreedCustody = Pick<CustodyPlanRow, "even" | "odd" | "first_half" | "exceptions" | "limits"> & { parent: string }

/** What booking needs to know of a customer. */
export type Bookers = {
  account: { status: AccountStatus } | null
  beneficiaries: (Ward & { custody: AgreedCustody | null })[]
  memberships: { id: string; canteen_service_id: string; tariff_id: string; status: MembershipStatus }[]
  /** Those that a commune accepted, the oldest first. */
  quotients: AcceptedQuotient[]
  /** The communes that examine a quotient of the family. */
  pending_quotients: string[]
  /** What the family sent to its communes, and what another guardian sent for its children, the oldest first. */
  papers: Paper[]
}

const AGREED = `SELECT json_build_object('even', p.even_customer_id, 'odd', p.odd_customer_id, 'first_half', p.first_half_customer_id,
    'exceptions', p.exceptions, 'limits', p.limits, 'parent', g.customer_id)
  FROM canteen_custody_plan p WHERE p.beneficiary_id = b.id AND p.state = 'agreed' AND p.deleted_at IS NULL AND NOT EXISTS (
    SELECT 1 FROM canteen_family_account o WHERE o.customer_id IN (p.even_customer_id, p.odd_customer_id) AND o.status = 'closed' AND o.deleted_at IS NULL)`

/** What a family sent, and what its children's other guardians sent of them: two readings, each by its index. */
const PAPERS = `SELECT own.id, own.commune_id, own.kind, own.beneficiary_id, own.status, own.valid_until, own.created_at
     FROM canteen_document own WHERE own.customer_id = a.customer_id AND own.deleted_at IS NULL
   UNION
   SELECT sent.id, sent.commune_id, sent.kind, sent.beneficiary_id, sent.status, sent.valid_until, sent.created_at
     FROM canteen_guardianship g JOIN canteen_document sent ON sent.beneficiary_id = g.beneficiary_id AND sent.deleted_at IS NULL
    WHERE g.customer_id = a.customer_id AND g.deleted_at IS NULL`

/**
 * What decides whether these customers may book, for whom and at what price, in one statement whatever their number: it runs for every calendar and every payment.
 * Of who is no family, nothing is known.
 */
export async function readBookers(sql: Sql, customerIds: string[]): Promise<(customerId: string) => Bookers> {
  const rows = await sql<Bookers & { customer_id: string }>(
    `SELECT a.customer_id, json_build_object('status', a.status) AS account,
       (SELECT coalesce(json_agg(json_build_object('id', b.id, 'first_name', b.first_name, 'last_name', b.last_name, 'birth_date', b.birth_date,
            'relationship', g.relationship, 'custody_weeks', g.custody_weeks, 'custody', (${AGREED})) ORDER BY g.created_at, g.id), '[]'::json)
          FROM canteen_guardianship g JOIN canteen_beneficiary b ON b.id = g.beneficiary_id AND b.deleted_at IS NULL
         WHERE g.customer_id = a.customer_id AND g.deleted_at IS NULL) AS beneficiaries,
       (SELECT coalesce(json_agg(json_build_object('id', m.id, 'canteen_service_id', m.canteen_service_id, 'tariff_id', m.tariff_id, 'status', m.status)
            ORDER BY m.created_at, m.id), '[]'::json)
          FROM canteen_membership m WHERE m.customer_id = a.customer_id AND m.deleted_at IS NULL) AS memberships,
       (SELECT coalesce(json_agg(json_build_object('commune_id', q.commune_id, 'value', q.value, 'valid_from', q.valid_from, 'valid_until', q.valid_until)
            ORDER BY q.valid_from, d.decided_at), '[]'::json)
          FROM canteen_quotient q JOIN canteen_document d ON d.id = q.document_id AND d.status = 'accepted' AND d.deleted_at IS NULL
         WHERE q.customer_id = a.customer_id AND q.deleted_at IS NULL) AS quotients,
       (SELECT coalesce(json_agg(d.commune_id), '[]'::json) FROM canteen_document d
         WHERE d.customer_id = a.customer_id AND d.kind = 'quotient' AND d.status = 'pending' AND d.deleted_at IS NULL) AS pending_quotients,
       (SELECT coalesce(json_agg(json_build_object('commune_id', d.commune_id, 'kind', d.kind, 'beneficiary_id', d.beneficiary_id, 'status', d.status,
            'valid_until', d.valid_until) ORDER BY d.created_at, d.id), '[]'::json)
          FROM (${PAPERS}) d) AS papers
     FROM canteen_family_account a WHERE a.customer_id = ANY(?) AND a.deleted_at IS NULL`,
    [customerIds]
  )
  const families = new Map(rows.map(({ customer_id, ...family }) => [customer_id, family]))
  return (customerId) => families.get(customerId) ?? { account: null, beneficiaries: [], memberships: [], quotients: [], pending_quotients: [], papers: [] }
}
