import type { Law } from "./law"

/** The chain's hash, computed anew in SQL as `JSON.stringify` writes the same fields. */
const HASH = `encode(sha256(convert_to('[' || concat_ws(',', to_json(previous_hash), to_json(account_id), rank, amount_cents, balance_after_cents,
  to_json(kind), to_json(label), to_json(idempotency_key), coalesce(to_json(reference)::text, 'null'),
  to_json(to_char(posted_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))) || ']', 'UTF8')), 'hex')`

/** Wallets from their raw entries: sums, ranks, hashes, and the fact that each entry stands for. */
export const walletLaws: Law[] = [
  {
    name: "a balance is the sum of its entries",
    sql: `SELECT a.id AS subject, format('balance %s, entries %s', a.balance_cents, coalesce(sum(e.amount_cents), 0)) AS detail
      FROM canteen_wallet_account a LEFT JOIN canteen_wallet_entry e ON e.account_id = a.id
      GROUP BY a.id HAVING a.balance_cents <> coalesce(sum(e.amount_cents), 0) OR a.entries_count <> count(e.id)`,
  },
  {
    name: "a wallet is never below zero, at any rank, and each rank adds up",
    sql: `SELECT id AS subject, format('rank %s says %s, the sum is %s', rank, balance_after_cents, running) AS detail FROM (
        SELECT *, sum(amount_cents) OVER w AS running, row_number() OVER w AS place FROM canteen_wallet_entry
        WINDOW w AS (PARTITION BY account_id ORDER BY rank)) e
      WHERE running < 0 OR running <> balance_after_cents OR place <> rank`,
  },
  {
    name: "the chain of a wallet is whole",
    sql: `SELECT id AS subject, format('rank %s', rank) AS detail FROM (
        SELECT *, lag(hash, 1, '') OVER (PARTITION BY account_id ORDER BY rank) AS before FROM canteen_wallet_entry) e
      WHERE previous_hash <> before OR hash <> ${HASH}
      UNION ALL
      SELECT a.id, 'the account does not end with its last entry' FROM canteen_wallet_account a
      LEFT JOIN canteen_wallet_entry e ON e.account_id = a.id AND e.rank = a.entries_count WHERE a.last_hash <> coalesce(e.hash, '')`,
  },
  {
    name: "an entry of a checkout has its checkout, and a reversal its debit",
    sql: `SELECT e.id AS subject, e.idempotency_key AS detail FROM canteen_wallet_entry e LEFT JOIN canteen_checkout c ON c.id = e.reference
      WHERE e.kind IN ('checkout', 'reversal') AND (c.id IS NULL OR split_part(e.idempotency_key, ':', 2) <> c.id)
      UNION ALL
      SELECT r.id, format('%s of %s cents', r.idempotency_key, r.amount_cents) FROM canteen_wallet_entry r
      LEFT JOIN canteen_wallet_entry d ON d.kind = 'checkout' AND d.idempotency_key = replace(r.idempotency_key, 'reversal:', 'checkout:')
      WHERE r.kind = 'reversal' AND r.amount_cents IS DISTINCT FROM -d.amount_cents`,
  },
  {
    name: "a checkout took from the wallet what it says, once",
    sql: `SELECT c.id AS subject, format('%s, wallet part %s, taken %s', c.state, c.wallet_cents, -coalesce(sum(e.amount_cents), 0)) AS detail
      FROM canteen_checkout c LEFT JOIN canteen_wallet_entry e ON e.reference = c.id AND e.kind IN ('checkout', 'reversal')
      GROUP BY c.id HAVING -coalesce(sum(e.amount_cents), 0) <>
        CASE WHEN c.state IN ('paid', 'ordered') OR (c.state = 'open' AND c.busy_until IS NOT NULL) THEN c.wallet_cents ELSE 0 END`,
  },
  {
    name: "a cancelled meal gave back what it cost, its wallet part by one entry",
    sql: `SELECT b.id AS subject, format('price %s, refunds %s', b.price_cents, coalesce(sum(r.cents), 0)) AS detail
      FROM canteen_booking b LEFT JOIN canteen_refund r ON r.booking_id = b.id WHERE b.status = 'cancelled'
      GROUP BY b.id HAVING coalesce(sum(r.cents), 0) <> b.price_cents
      UNION ALL
      SELECT coalesce(r.booking_id, e.reference), format('refund of %s, entry of %s', r.cents, e.amount_cents)
      FROM (SELECT * FROM canteen_refund WHERE channel = 'wallet') r
      FULL JOIN (SELECT * FROM canteen_wallet_entry WHERE kind = 'refund') e ON e.idempotency_key = 'refund:' || r.booking_id
      WHERE r.cents IS DISTINCT FROM e.amount_cents
      UNION ALL
      SELECT r.booking_id, 'a refund of a meal that stands' FROM canteen_refund r JOIN canteen_booking b ON b.id = r.booking_id WHERE b.status <> 'cancelled'`,
  },
  {
    name: "a credited top-up has one entry of its amount, and only a credited one",
    sql: `SELECT coalesce(t.id, e.reference) AS subject, format('%s of %s, entry of %s', t.state, t.amount_cents, e.amount_cents) AS detail
      FROM (SELECT * FROM canteen_top_up WHERE state = 'credited') t
      FULL JOIN (SELECT * FROM canteen_wallet_entry WHERE kind = 'top_up') e ON e.idempotency_key = 'top-up:' || t.id
      WHERE t.amount_cents IS DISTINCT FROM e.amount_cents OR t.account_id IS DISTINCT FROM e.account_id`,
  },
]
