import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261127161258 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "canteen_commune" add column if not exists "contact_email" text null, add column if not exists "contact_phone" text null, add column if not exists "contact_address" text null, add column if not exists "opening_hours" text null, add column if not exists "data_protection_contact" text null;`);
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "canteen_commune" drop column if exists "contact_email", drop column if exists "contact_phone", drop column if exists "contact_address", drop column if exists "opening_hours", drop column if exists "data_protection_contact";`);
  }

}
