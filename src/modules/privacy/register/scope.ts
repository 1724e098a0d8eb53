/**
 * Lists of ids that belong to one family, for the conditions of the register: every statement begins with them. Two bindings: the customer, and the name that takes the
 * place of the family's.
 *
 * `address` says from when to when an e-mail address was the family's: another one may have had it before, or have it since.
 * `eaters` were ever booked for by the family; `guarded` are its own today; `sole` are those that no other family knows, so that they go with it.
 */
export const SCOPE = `WITH me AS (SELECT ?::text AS id, ?::text AS pseudonym),
  changes AS (
    SELECT r.id, lower(r.former_email) AS former_email, r.created_at AS asked, r.updated_at AS applied,
      r.confirmed_at IS NOT NULL AND r.former_confirmed_at IS NOT NULL AND r.ended_at IS NOT NULL AS done
    FROM canteen_address_request r, me WHERE r.customer_id = me.id),
  address AS (
    SELECT lower(c.email) AS email, coalesce((SELECT max(asked) FROM changes WHERE done), c.created_at - interval '1 hour') AS since, 'infinity'::timestamptz AS until
    FROM customer c, me WHERE c.id = me.id
    UNION ALL SELECT former_email, c.created_at - interval '1 hour', applied + interval '1 hour' FROM changes, customer c, me WHERE done AND c.id = me.id),
  login AS (SELECT a.id FROM auth_identity a, me WHERE a.app_metadata->>'customer_id' = me.id AND a.app_metadata->>'user_id' IS NULL),
  guarded AS (SELECT g.beneficiary_id AS id FROM canteen_guardianship g, me WHERE g.customer_id = me.id AND g.deleted_at IS NULL),
  eaters AS (SELECT id FROM guarded UNION SELECT b.beneficiary_id FROM canteen_booking b, me WHERE b.customer_id = me.id),
  others AS (
    SELECT g.beneficiary_id AS id FROM canteen_guardianship g, me WHERE g.customer_id <> me.id AND g.deleted_at IS NULL AND g.beneficiary_id IN (SELECT id FROM eaters)
    UNION SELECT b.beneficiary_id FROM canteen_booking b, me WHERE b.customer_id <> me.id AND b.beneficiary_id IN (SELECT id FROM eaters)
      AND NOT EXISTS (SELECT 1 FROM canteen_erasure e WHERE e.customer_id = b.customer_id AND e.state = 'erased')),
  sole AS (SELECT id FROM eaters WHERE id NOT IN (SELECT id FROM others)),
  wallets AS (SELECT w.id FROM canteen_wallet_account w, me WHERE w.customer_id = me.id),
  checkouts AS (SELECT c.id FROM canteen_checkout c, me WHERE c.customer_id = me.id),
  payouts AS (SELECT p.id FROM canteen_payout p WHERE p.account_id IN (SELECT id FROM wallets)),
  carts AS (SELECT c.id, c.shipping_address_id, c.billing_address_id FROM cart c, me WHERE c.customer_id = me.id),
  orders AS (SELECT o.id, o.shipping_address_id, o.billing_address_id FROM "order" o, me WHERE o.customer_id = me.id),
  collections AS (
    SELECT payment_collection_id AS id FROM cart_payment_collection WHERE cart_id IN (SELECT id FROM carts)
    UNION SELECT payment_collection_id FROM order_payment_collection WHERE order_id IN (SELECT id FROM orders)),
  holders AS (SELECT l.account_holder_id AS id FROM customer_account_holder l, me WHERE l.customer_id = me.id),
  subjects AS (
    SELECT id FROM me UNION SELECT id FROM guarded UNION SELECT id FROM wallets UNION SELECT id FROM payouts UNION SELECT id FROM orders
    UNION SELECT m.id FROM canteen_membership m, me WHERE m.customer_id = me.id
    UNION SELECT d.id FROM canteen_document d, me WHERE d.customer_id = me.id
    UNION SELECT b.id FROM canteen_booking b, me WHERE b.customer_id = me.id
    UNION SELECT r.id FROM canteen_receipt r, me WHERE r.customer_id = me.id
    UNION SELECT a.id FROM canteen_wallet_adjustment a WHERE a.account_id IN (SELECT id FROM wallets))`

/** The address that takes the place of the family's: `.invalid` is no domain and never will be (RFC 2606). */
export const NO_ADDRESS = "'famille-supprimee-' || (SELECT lower(id) FROM me) || '@cantine.invalid'"
