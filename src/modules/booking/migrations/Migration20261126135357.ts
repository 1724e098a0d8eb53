import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261126135357 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "canteen_booking" add column if not exists "closure_id" text null;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_canteen_booking_closure_id" ON "canteen_booking" ("closure_id") WHERE closure_id IS NOT NULL AND deleted_at IS NULL;`);

    this.addSql(`alter table if exists "canteen_meal_day" add column if not exists "menu" text null;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_canteen_booking_closure_id";`);
    this.addSql(`alter table if exists "canteen_booking" drop column if exists "closure_id";`);

    this.addSql(`alter table if exists "canteen_meal_day" drop column if exists "menu";`);
  }

}
