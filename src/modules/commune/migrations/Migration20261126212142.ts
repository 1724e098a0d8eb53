import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261126212142 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "canteen_payee" add column if not exists "card_account" text null;`);
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "canteen_payee" drop column if exists "card_account";`);
  }

}
