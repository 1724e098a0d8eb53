import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261126175410 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "canteen_payout_refund" drop constraint if exists "canteen_payout_refund_payout_id_top_up_id_unique";`);
    this.addSql(`create table if not exists "canteen_payout" ("id" text not null, "account_id" text not null, "amount_cents" integer not null, "transfer_cents" integer not null, "iban" text null, "account_holder" text null, "idempotency_key" text null, "asked_at" timestamptz not null, "paid_on" text null, "paid_by" text null, "told" boolean not null default false, "transfer_told" boolean not null default false, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "canteen_payout_pkey" primary key ("id"), constraint a_payout_is_positive check (amount_cents > 0), constraint transfer_is_a_part check (transfer_cents BETWEEN 0 AND amount_cents), constraint a_transfer_has_an_account check (transfer_cents = 0 OR (iban IS NOT NULL AND account_holder IS NOT NULL)));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_canteen_payout_deleted_at" ON "canteen_payout" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_canteen_payout_account_id_asked_at" ON "canteen_payout" ("account_id", "asked_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_canteen_payout_key" ON "canteen_payout" ("account_id", "idempotency_key") WHERE idempotency_key IS NOT NULL AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_canteen_payout_to_transfer" ON "canteen_payout" ("asked_at") WHERE transfer_cents > 0 AND paid_on IS NULL AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_canteen_payout_to_tell" ON "canteen_payout" ("id") WHERE NOT told OR (paid_on IS NOT NULL AND NOT transfer_told) AND deleted_at IS NULL;`);

    this.addSql(`create table if not exists "canteen_payout_refund" ("id" text not null, "payout_id" text not null, "top_up_id" text not null, "payment_id" text not null, "cents" integer not null, "state" text check ("state" in ('due', 'unknown', 'done')) not null default 'due', "sent_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "canteen_payout_refund_pkey" primary key ("id"), constraint a_payout_refund_is_positive check (cents > 0));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_canteen_payout_refund_top_up_id" ON "canteen_payout_refund" ("top_up_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_canteen_payout_refund_deleted_at" ON "canteen_payout_refund" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_canteen_payout_refund_payout_id_top_up_id_unique" ON "canteen_payout_refund" ("payout_id", "top_up_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_canteen_payout_refund_open" ON "canteen_payout_refund" ("payout_id") WHERE state <> 'done' AND deleted_at IS NULL;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "canteen_payout" cascade;`);

    this.addSql(`drop table if exists "canteen_payout_refund" cascade;`);
  }

}
