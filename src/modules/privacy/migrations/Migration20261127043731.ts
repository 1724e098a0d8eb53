import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261127043731 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`create table if not exists "canteen_erasure" ("id" text not null, "customer_id" text not null, "state" text check ("state" in ('asked', 'withdrawn', 'erased')) not null default 'asked', "asked_by" text check ("asked_by" in ('family', 'retention')) not null, "asked_at" timestamptz not null, "due_at" timestamptz not null, "withdrawn_at" timestamptz null, "erased_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "canteen_erasure_pkey" primary key ("id"), constraint an_erasure_says_when check ((state = 'erased') = (erased_at IS NOT NULL)));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_canteen_erasure_deleted_at" ON "canteen_erasure" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_canteen_erasure_one_waits" ON "canteen_erasure" ("customer_id") WHERE state = 'asked' AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_canteen_erasure_due_at" ON "canteen_erasure" ("due_at") WHERE state = 'asked' AND deleted_at IS NULL;`);

    this.addSql(`create table if not exists "canteen_purge" ("id" text not null, "kind" text not null, "days" integer not null, "before" timestamptz not null, "purged" integer not null, "oldest_at" timestamptz null, "ran_at" timestamptz not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "canteen_purge_pkey" primary key ("id"), constraint purged_rows_are_counted check (purged >= 0));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_canteen_purge_deleted_at" ON "canteen_purge" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_canteen_purge_kind_ran_at" ON "canteen_purge" ("kind", "ran_at") WHERE deleted_at IS NULL;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "canteen_erasure" cascade;`);

    this.addSql(`drop table if exists "canteen_purge" cascade;`);
  }

}
