import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261127051007 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "canteen_family_account" add column if not exists "awaits_address" boolean not null default false;`);

    this.addSql(`alter table if exists "canteen_membership" add column if not exists "awaits_address" boolean not null default false;`);
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "canteen_family_account" drop column if exists "awaits_address";`);

    this.addSql(`alter table if exists "canteen_membership" drop column if exists "awaits_address";`);
  }

}
