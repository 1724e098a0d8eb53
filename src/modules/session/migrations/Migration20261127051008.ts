import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261127051008 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`create table if not exists "canteen_address_request" ("id" text not null, "customer_id" text not null, "auth_identity_id" text not null, "email" text not null, "confirmed_at" timestamptz null, "former_email" text null, "former_confirmed_at" timestamptz null, "requested_at" timestamptz not null, "expires_at" timestamptz not null, "ended_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "canteen_address_request_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_canteen_address_request_deleted_at" ON "canteen_address_request" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_canteen_address_request_one_open" ON "canteen_address_request" ("customer_id") WHERE ended_at IS NULL AND deleted_at IS NULL;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "canteen_address_request" cascade;`);
  }

}
