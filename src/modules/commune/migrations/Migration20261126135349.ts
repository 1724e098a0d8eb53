import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261126135349 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "canteen_closure" drop constraint if exists "canteen_closure_canteen_service_id_from_day_to_day_unique";`);
    this.addSql(`alter table if exists "canteen_closure" add column if not exists "decision_id" text null, add column if not exists "created_by" text null, add column if not exists "settled" boolean not null default true;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_canteen_closure_canteen_service_id_from_day_to_day_unique" ON "canteen_closure" ("canteen_service_id", "from_day", "to_day") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_canteen_closure_decision_id" ON "canteen_closure" ("decision_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_canteen_closure_settled" ON "canteen_closure" ("settled") WHERE NOT settled AND deleted_at IS NULL;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_canteen_closure_canteen_service_id_from_day_to_day_unique";`);
    this.addSql(`drop index if exists "IDX_canteen_closure_decision_id";`);
    this.addSql(`drop index if exists "IDX_canteen_closure_settled";`);
    this.addSql(`alter table if exists "canteen_closure" drop column if exists "decision_id", drop column if exists "created_by", drop column if exists "settled";`);
  }

}
