import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261127150632 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "canteen_family_account" add column if not exists "booking_reminders" boolean not null default true, add column if not exists "reminder_round" integer not null default 1;`);
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "canteen_family_account" drop column if exists "booking_reminders", drop column if exists "reminder_round";`);
  }

}
