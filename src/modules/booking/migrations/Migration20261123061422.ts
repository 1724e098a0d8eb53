import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261123061422 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "canteen_refund" drop constraint if exists "canteen_refund_booking_id_channel_unique";`);
    this.addSql(`alter table if exists "canteen_meal_day" drop constraint if exists "canteen_meal_day_canteen_service_id_day_unique";`);
    this.addSql(`alter table if exists "canteen_checkout" drop constraint if exists "canteen_checkout_order_id_unique";`);
    this.addSql(`alter table if exists "canteen_checkout" drop constraint if exists "canteen_checkout_cart_id_unique";`);
    this.addSql(`alter table if exists "canteen_booking" drop constraint if exists "canteen_booking_beneficiary_id_meal_day_id_unique";`);
    this.addSql(`create table if not exists "canteen_booking" ("id" text not null, "checkout_id" text not null, "customer_id" text not null, "beneficiary_id" text not null, "meal_day_id" text not null, "meal_day_service_id" text not null, "canteen_service_id" text not null, "commune_id" text not null, "tariff_id" text not null, "day" text not null, "status" text check ("status" in ('held', 'confirmed', 'cancelled', 'served', 'absent')) not null, "price_cents" integer not null, "decided_under" jsonb not null, "booked_at" timestamptz not null, "cancelled_at" timestamptz null, "cancelled_by" text null, "order_follows" boolean not null default true, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "canteen_booking_pkey" primary key ("id"), constraint price_is_not_negative check (price_cents >= 0));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_canteen_booking_checkout_id" ON "canteen_booking" ("checkout_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_canteen_booking_deleted_at" ON "canteen_booking" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_canteen_booking_beneficiary_id_meal_day_id_unique" ON "canteen_booking" ("beneficiary_id", "meal_day_id") WHERE status <> 'cancelled' AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_canteen_booking_customer_id_day" ON "canteen_booking" ("customer_id", "day") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_canteen_booking_canteen_service_id_day" ON "canteen_booking" ("canteen_service_id", "day") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_canteen_booking_meal_day_id" ON "canteen_booking" ("meal_day_id") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "canteen_checkout" ("id" text not null, "cart_id" text not null, "customer_id" text not null, "payee_id" text not null, "state" text check ("state" in ('open', 'paid', 'ordered', 'reversed')) not null default 'open', "attempt" integer not null default 0, "total_cents" integer not null, "wallet_cents" integer not null, "busy_until" timestamptz null, "first_held_at" timestamptz null, "held_until" timestamptz null, "hold_extended" boolean not null default false, "order_id" text null, "settled" boolean not null default false, "arrived_at" timestamptz not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "canteen_checkout_pkey" primary key ("id"), constraint wallet_is_a_part check (wallet_cents BETWEEN 0 AND total_cents));`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_canteen_checkout_cart_id_unique" ON "canteen_checkout" ("cart_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_canteen_checkout_deleted_at" ON "canteen_checkout" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_canteen_checkout_customer_id" ON "canteen_checkout" ("customer_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_canteen_checkout_order_id_unique" ON "canteen_checkout" ("order_id") WHERE order_id IS NOT NULL AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_canteen_checkout_state" ON "canteen_checkout" ("state") WHERE NOT settled AND deleted_at IS NULL;`);

    this.addSql(`create table if not exists "canteen_meal_day" ("id" text not null, "canteen_service_id" text not null, "day" text not null, "capacity" integer null, "seats_taken" integer not null default 0, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "canteen_meal_day_pkey" primary key ("id"), constraint meal_day_is_a_day check (day ~ '^\\d{4}-\\d{2}-\\d{2}\$'), constraint seats_are_counted check (seats_taken >= 0));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_canteen_meal_day_deleted_at" ON "canteen_meal_day" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_canteen_meal_day_canteen_service_id_day_unique" ON "canteen_meal_day" ("canteen_service_id", "day") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "canteen_refund" ("id" text not null, "booking_id" text not null, "checkout_id" text not null, "channel" text check ("channel" in ('wallet', 'card')) not null, "cents" integer not null, "state" text check ("state" in ('due', 'unknown', 'done')) not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "canteen_refund_pkey" primary key ("id"), constraint a_refund_is_positive check (cents > 0));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_canteen_refund_checkout_id" ON "canteen_refund" ("checkout_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_canteen_refund_deleted_at" ON "canteen_refund" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_canteen_refund_booking_id_channel_unique" ON "canteen_refund" ("booking_id", "channel") WHERE deleted_at IS NULL;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "canteen_booking" cascade;`);

    this.addSql(`drop table if exists "canteen_checkout" cascade;`);

    this.addSql(`drop table if exists "canteen_meal_day" cascade;`);

    this.addSql(`drop table if exists "canteen_refund" cascade;`);
  }

}
