/**
 * What one table holds about a family. `rows` says which rows are the family's: a condition on `t`, which may name the lists of `scope.ts`.
 * `exported` and `erased` say what becomes of them under the two rights; what is held back or kept says why. An erasure may take fewer `rows` of its own.
 */
export type Holding = {
  table: string
  rows: string
  exported: { section: string; without?: Readonly<Record<string, string>>; with?: string } | { why_not: string }
  erased: { set: string; rows?: string } | { deleted: true; rows?: string } | { kept: string }
}

/** Columns that say how a row is kept, not what it says: no section shows them. */
export const TECHNICAL = ["updated_at", "deleted_at"]

/** Who in a town hall did it is not the family's to know: what was done, when and by which commune is (CJEU, 22 June 2023, C-579/21, Pankki S). */
export const STAFF = "names a member of staff"
export const INTERNAL = "says how the service keeps the row, nothing about the family"
