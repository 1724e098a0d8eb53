import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261126173056 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "canteen_refund" drop constraint if exists "canteen_refund_idempotency_key_unique";`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_canteen_booking_order_follows" ON "canteen_booking" ("order_follows") WHERE NOT order_follows AND deleted_at IS NULL;`);

    this.addSql(`alter table if exists "canteen_refund" add column if not exists "commune_id" text null, add column if not exists "reason" text null, add column if not exists "refunded_by" text null, add column if not exists "idempotency_key" text null;`);
    this.addSql(`alter table if exists "canteen_refund" alter column "booking_id" drop not null;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_canteen_refund_idempotency_key_unique" ON "canteen_refund" ("idempotency_key") WHERE idempotency_key IS NOT NULL AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_canteen_refund_state" ON "canteen_refund" ("state") WHERE state <> 'done' AND deleted_at IS NULL;`);
    this.addSql(`alter table if exists "canteen_refund" add constraint a_gesture_has_a_reason check(booking_id IS NOT NULL OR (reason IS NOT NULL AND commune_id IS NOT NULL));`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_canteen_booking_order_follows";`);

    this.addSql(`drop index if exists "IDX_canteen_refund_idempotency_key_unique";`);
    this.addSql(`drop index if exists "IDX_canteen_refund_state";`);
    this.addSql(`alter table if exists "canteen_refund" drop constraint if exists a_gesture_has_a_reason;`);
    this.addSql(`alter table if exists "canteen_refund" drop column if exists "commune_id", drop column if exists "reason", drop column if exists "refunded_by", drop column if exists "idempotency_key";`);

    this.addSql(`alter table if exists "canteen_refund" alter column "booking_id" set not null;`);
  }

}
