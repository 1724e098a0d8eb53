import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261126171500 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "canteen_booking" add column if not exists "cancel_reason" text null;`);
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "canteen_booking" drop column if exists "cancel_reason";`);
  }

}
