import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261126175023 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "canteen_service" add column if not exists "nature" text check ("nature" in ('meal', 'childcare')) not null default 'meal';`);
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "canteen_service" drop column if exists "nature";`);
  }

}
