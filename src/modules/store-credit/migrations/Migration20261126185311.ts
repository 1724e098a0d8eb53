import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261126185311 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "canteen_top_up" add column if not exists "busy_until" timestamptz null;`);
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "canteen_top_up" drop column if exists "busy_until";`);
  }

}
