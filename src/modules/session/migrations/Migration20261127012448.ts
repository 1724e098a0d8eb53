import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261127012448 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`create table if not exists "canteen_session" ("id" text not null, "customer_id" text not null, "auth_identity_id" text not null, "device" text not null, "started_at" timestamptz not null, "seen_at" timestamptz not null, "ended_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "canteen_session_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_canteen_session_deleted_at" ON "canteen_session" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_canteen_session_customer_id_seen_at" ON "canteen_session" ("customer_id", "seen_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_canteen_session_auth_identity_id" ON "canteen_session" ("auth_identity_id") WHERE deleted_at IS NULL;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "canteen_session" cascade;`);
  }

}
