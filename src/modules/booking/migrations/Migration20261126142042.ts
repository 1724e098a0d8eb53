import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261126142042 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`create table if not exists "canteen_weekly_pattern" ("id" text not null, "customer_id" text not null, "beneficiary_id" text not null, "canteen_service_id" text not null, "weeks" text check ("weeks" in ('every', 'even', 'odd')) not null, "weekdays" text[] not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "canteen_weekly_pattern_pkey" primary key ("id"), constraint weekly_pattern_has_weekdays check (cardinality(weekdays) > 0 AND weekdays <@ ARRAY['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']::text[]));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_canteen_weekly_pattern_beneficiary_id" ON "canteen_weekly_pattern" ("beneficiary_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_canteen_weekly_pattern_deleted_at" ON "canteen_weekly_pattern" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_canteen_weekly_pattern_owner" ON "canteen_weekly_pattern" ("customer_id", "beneficiary_id", "canteen_service_id", "weeks") WHERE deleted_at IS NULL;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "canteen_weekly_pattern" cascade;`);
  }

}
