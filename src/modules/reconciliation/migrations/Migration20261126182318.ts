import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261126182318 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`create table if not exists "canteen_difference" ("id" text not null, "kind" text not null, "subject_id" text not null, "subject_at" timestamptz not null, "customer_id" text null, "order_id" text null, "checkout_id" text null, "payee_id" text null, "commune_ids" text[] not null, "cents" integer null, "facts" jsonb not null, "state" text check ("state" in ('open', 'repaired', 'accepted')) not null default 'open', "found_at" timestamptz not null, "last_seen_at" timestamptz not null, "repaired_at" timestamptz null, "alerted_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "canteen_difference_pkey" primary key ("id"), constraint a_repaired_difference_says_when check ((state = 'repaired') = (repaired_at IS NOT NULL)));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_canteen_difference_deleted_at" ON "canteen_difference" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_canteen_difference_open" ON "canteen_difference" ("kind", "subject_id") WHERE state = 'open' AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_canteen_difference_state_last_seen_at" ON "canteen_difference" ("state", "last_seen_at") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "canteen_reconciliation_run" ("id" text not null, "since" timestamptz not null, "started_at" timestamptz not null, "ended_at" timestamptz null, "completed" boolean not null default false, "compared" jsonb not null, "found" integer not null default 0, "repaired" integer not null default 0, "open" integer not null default 0, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "canteen_reconciliation_run_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_canteen_reconciliation_run_deleted_at" ON "canteen_reconciliation_run" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_canteen_reconciliation_run_started_at" ON "canteen_reconciliation_run" ("started_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_canteen_reconciliation_run_one_at_a_time" ON "canteen_reconciliation_run" ((ended_at IS NULL)) WHERE ended_at IS NULL;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "canteen_difference" cascade;`);

    this.addSql(`drop table if exists "canteen_reconciliation_run" cascade;`);
  }

}
