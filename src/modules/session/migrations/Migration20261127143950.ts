import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261127143950 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`create table if not exists "canteen_calendar_feed" ("id" text not null, "customer_id" text not null, "scope" text not null, "token_hash" text not null, "made_at" timestamptz not null, "last_read_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "canteen_calendar_feed_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_canteen_calendar_feed_deleted_at" ON "canteen_calendar_feed" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_canteen_calendar_feed_one_per_scope" ON "canteen_calendar_feed" ("customer_id", "scope") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_canteen_calendar_feed_token" ON "canteen_calendar_feed" ("token_hash") WHERE deleted_at IS NULL;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "canteen_calendar_feed" cascade;`);
  }

}
