import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261126185308 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "canteen_refund" add column if not exists "sent_at" timestamptz null;`);
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "canteen_refund" drop column if exists "sent_at";`);
  }

}
