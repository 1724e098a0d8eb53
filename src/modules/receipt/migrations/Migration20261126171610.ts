import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261126171610 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "canteen_receipt_source" drop constraint if exists "canteen_receipt_source_key_unique";`);
    this.addSql(`alter table if exists "canteen_receipt_counter" drop constraint if exists "canteen_receipt_counter_payee_id_year_unique";`);
    this.addSql(`alter table if exists "canteen_receipt" drop constraint if exists "canteen_receipt_voids_id_unique";`);
    this.addSql(`alter table if exists "canteen_receipt" drop constraint if exists "canteen_receipt_payee_id_year_number_unique";`);
    this.addSql(`create table if not exists "canteen_receipt" ("id" text not null, "payee_id" text not null, "year" integer not null, "number" integer not null, "kind" text check ("kind" in ('order', 'top_up', 'refund', 'payout', 'adjustment', 'void')) not null, "customer_id" text not null, "order_id" text null, "commune_ids" text[] not null, "day" text not null, "total_cents" integer not null, "wallet_cents" integer not null, "card_cents" integer not null, "voids_id" text null, "snapshot" jsonb not null, "issued_at" timestamptz not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "canteen_receipt_pkey" primary key ("id"), constraint receipt_adds_up check (total_cents = wallet_cents + card_cents), constraint receipt_is_of_its_year check (day ~ '^\\d{4}-\\d{2}-\\d{2}\$' AND left(day, 4) = year::text), constraint a_receipt_is_seen_by_a_commune check (cardinality(commune_ids) > 0), constraint receipts_count_from_one check (number >= 1), constraint a_counter_receipt_names_one check ((kind = 'void') = (voids_id IS NOT NULL)));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_canteen_receipt_deleted_at" ON "canteen_receipt" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_canteen_receipt_payee_id_year_number_unique" ON "canteen_receipt" ("payee_id", "year", "number") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_canteen_receipt_voids_id_unique" ON "canteen_receipt" ("voids_id") WHERE voids_id IS NOT NULL AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_canteen_receipt_customer_id_day" ON "canteen_receipt" ("customer_id", "day") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_canteen_receipt_order_id" ON "canteen_receipt" ("order_id") WHERE order_id IS NOT NULL AND deleted_at IS NULL;`);

    this.addSql(`create table if not exists "canteen_receipt_counter" ("id" text not null, "payee_id" text not null, "year" integer not null, "last_number" integer not null default 0, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "canteen_receipt_counter_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_canteen_receipt_counter_deleted_at" ON "canteen_receipt_counter" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_canteen_receipt_counter_payee_id_year_unique" ON "canteen_receipt_counter" ("payee_id", "year") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "canteen_receipt_search" ("id" text not null, "seen_until" timestamptz not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "canteen_receipt_search_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_canteen_receipt_search_deleted_at" ON "canteen_receipt_search" ("deleted_at") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "canteen_receipt_source" ("id" text not null, "key" text not null, "receipt_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "canteen_receipt_source_pkey" primary key ("id"));`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_canteen_receipt_source_key_unique" ON "canteen_receipt_source" ("key") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_canteen_receipt_source_receipt_id" ON "canteen_receipt_source" ("receipt_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_canteen_receipt_source_deleted_at" ON "canteen_receipt_source" ("deleted_at") WHERE deleted_at IS NULL;`);

    this.addSql(`create or replace function canteen_refuse_receipt_change() returns trigger language plpgsql as $$
      begin
        raise exception 'a receipt is never changed or removed: void it by a counter-receipt' using errcode = 'restrict_violation';
      end $$;`);
    for (const table of ["canteen_receipt", "canteen_receipt_source"]) {
      this.addSql(`create trigger ${table}_append_only before update or delete on "${table}" for each row execute function canteen_refuse_receipt_change();`);
      this.addSql(`create trigger ${table}_no_truncate before truncate on "${table}" for each statement execute function canteen_refuse_receipt_change();`);
    }
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "canteen_receipt" cascade;`);

    this.addSql(`drop table if exists "canteen_receipt_counter" cascade;`);

    this.addSql(`drop table if exists "canteen_receipt_search" cascade;`);

    this.addSql(`drop table if exists "canteen_receipt_source" cascade;`);
    this.addSql(`drop function if exists canteen_refuse_receipt_change;`);
  }

}
