import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261127060122 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "canteen_family_account" add column if not exists "newsletter_version" text null, add column if not exists "partner_offers_version" text null;`);
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "canteen_family_account" drop column if exists "newsletter_version", drop column if exists "partner_offers_version";`);
  }

}
