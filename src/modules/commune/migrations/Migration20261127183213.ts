import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261127183213 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "canteen_commune" add column if not exists "local_terms" text null, add column if not exists "brand_colour" text null, add column if not exists "logo_key" text null, add column if not exists "logo_bytes" integer null, add column if not exists "logo_width" integer null, add column if not exists "logo_height" integer null;`);
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "canteen_commune" drop column if exists "local_terms", drop column if exists "brand_colour", drop column if exists "logo_key", drop column if exists "logo_bytes", drop column if exists "logo_width", drop column if exists "logo_height";`);
  }

}
