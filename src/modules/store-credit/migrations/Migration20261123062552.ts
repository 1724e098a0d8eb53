import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261123062552 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "canteen_wallet_entry" drop constraint if exists "canteen_wallet_entry_account_id_rank_unique";`);
    this.addSql(`alter table if exists "canteen_wallet_entry" drop constraint if exists "canteen_wallet_entry_idempotency_key_unique";`);
    this.addSql(`alter table if exists "canteen_wallet_account" drop constraint if exists "canteen_wallet_account_customer_id_payee_id_unique";`);
    this.addSql(`alter table if exists "canteen_top_up" drop constraint if exists "canteen_top_up_account_id_idempotency_key_unique";`);
    this.addSql(`alter table if exists "canteen_top_up" drop constraint if exists "canteen_top_up_cart_id_unique";`);
    this.addSql(`create table if not exists "canteen_top_up" ("id" text not null, "cart_id" text not null, "account_id" text not null, "amount_cents" integer not null, "idempotency_key" text null, "order_id" text null, "state" text check ("state" in ('open', 'ordered', 'credited')) not null default 'open', "asked_at" timestamptz not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "canteen_top_up_pkey" primary key ("id"));`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_canteen_top_up_cart_id_unique" ON "canteen_top_up" ("cart_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_canteen_top_up_account_id" ON "canteen_top_up" ("account_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_canteen_top_up_deleted_at" ON "canteen_top_up" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_canteen_top_up_account_id_idempotency_key_unique" ON "canteen_top_up" ("account_id", "idempotency_key") WHERE idempotency_key IS NOT NULL AND deleted_at IS NULL;`);

    this.addSql(`create table if not exists "canteen_wallet_account" ("id" text not null, "customer_id" text not null, "payee_id" text not null, "balance_cents" integer not null default 0, "entries_count" integer not null default 0, "last_hash" text not null default '', "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "canteen_wallet_account_pkey" primary key ("id"), constraint balance_is_never_negative check (balance_cents >= 0));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_canteen_wallet_account_deleted_at" ON "canteen_wallet_account" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_canteen_wallet_account_customer_id_payee_id_unique" ON "canteen_wallet_account" ("customer_id", "payee_id") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "canteen_wallet_entry" ("id" text not null, "account_id" text not null, "rank" integer not null, "amount_cents" integer not null, "balance_after_cents" integer not null, "kind" text check ("kind" in ('top_up', 'checkout', 'reversal', 'refund', 'adjustment', 'payout', 'opening')) not null, "label" text not null, "idempotency_key" text not null, "reference" text null, "posted_at" timestamptz not null, "previous_hash" text not null, "hash" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "canteen_wallet_entry_pkey" primary key ("id"), constraint an_entry_moves_money check (amount_cents <> 0));`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_canteen_wallet_entry_idempotency_key_unique" ON "canteen_wallet_entry" ("idempotency_key") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_canteen_wallet_entry_deleted_at" ON "canteen_wallet_entry" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_canteen_wallet_entry_account_id_rank_unique" ON "canteen_wallet_entry" ("account_id", "rank") WHERE deleted_at IS NULL;`);

    this.addSql(`create or replace function canteen_refuse_change() returns trigger language plpgsql as $$
      begin
        raise exception 'the entries of a wallet are append-only: post a reversal instead' using errcode = 'restrict_violation';
      end $$;`);
    this.addSql(`create trigger canteen_wallet_entry_append_only before update or delete on "canteen_wallet_entry" for each row execute function canteen_refuse_change();`);
    this.addSql(`create trigger canteen_wallet_entry_no_truncate before truncate on "canteen_wallet_entry" for each statement execute function canteen_refuse_change();`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "canteen_top_up" cascade;`);

    this.addSql(`drop table if exists "canteen_wallet_account" cascade;`);

    this.addSql(`drop table if exists "canteen_wallet_entry" cascade;`);
    this.addSql(`drop function if exists canteen_refuse_change;`);
  }

}
