import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261126221157 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "canteen_card_fee" drop constraint if exists "canteen_card_fee_account_intent_id_unique";`);
    this.addSql(`create table if not exists "canteen_card_fee" ("id" text not null, "account" text not null, "intent_id" text not null, "cents" integer not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "canteen_card_fee_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_canteen_card_fee_deleted_at" ON "canteen_card_fee" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_canteen_card_fee_account_intent_id_unique" ON "canteen_card_fee" ("account", "intent_id") WHERE deleted_at IS NULL;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "canteen_card_fee" cascade;`);
  }

}
