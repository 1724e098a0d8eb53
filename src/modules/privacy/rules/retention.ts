/**
 * How long each kind of data is kept, in days since its use ended: the proposals of docs/rights.md, with their reasons. An installation changes them with RETENTION_DAYS.
 * The order is that of the purge.
 */
export const RETENTION = {
  documents_rejected: 90,
  documents_expired: 365,
  health: 90,
  diets: 90,
  waiting_list: 365,
  carts: 90,
  logins: 30,
  calendar_feeds: 395,
  mails: 365,
  bank_accounts: 395,
  staff_invitations: 365,
  accounts: 1095,
} as const

export type RetentionName = keyof typeof RETENTION
export type Retention = Readonly<Record<RetentionName, number>>

/** Every kind, in the order of the purge. */
export const RETENTION_KINDS = Object.keys(RETENTION) as RetentionName[]
