import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261126135807 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "canteen_waiting_entry" drop constraint if exists "canteen_waiting_entry_beneficiary_id_meal_day_id_unique";`);
    this.addSql(`create table if not exists "canteen_seat_refusal" ("id" text not null, "customer_id" text not null, "beneficiary_id" text not null, "commune_id" text not null, "canteen_service_id" text not null, "day" text not null, "capacity" integer not null, "seats_taken" integer not null, "seats_reserved" integer not null, "seats_asked" integer not null, "refused_at" timestamptz not null, "refused_hour" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "canteen_seat_refusal_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_canteen_seat_refusal_deleted_at" ON "canteen_seat_refusal" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_canteen_seat_refusal_once_an_hour" ON "canteen_seat_refusal" ("customer_id", "beneficiary_id", "canteen_service_id", "day", "refused_hour") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_canteen_seat_refusal_commune_id_day" ON "canteen_seat_refusal" ("commune_id", "day") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "canteen_waiting_entry" ("id" text not null, "customer_id" text not null, "beneficiary_id" text not null, "canteen_service_id" text not null, "meal_day_id" text not null, "meal_day_service_id" text not null, "commune_id" text not null, "day" text not null, "state" text check ("state" in ('waiting', 'offered', 'taken', 'declined', 'expired', 'left')) not null default 'waiting', "at_once" text check ("at_once" in ('no', 'due', 'trying', 'failed')) not null default 'no', "price_cents" integer not null, "joined_at" timestamptz not null, "offered_at" timestamptz null, "offered_until" timestamptz null, "ended_at" timestamptz null, "ended_reason" text null, "told" boolean not null default true, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "canteen_waiting_entry_pkey" primary key ("id"), constraint an_offer_has_a_deadline check (state <> 'offered' OR offered_until IS NOT NULL), constraint agreed_price_is_not_negative check (price_cents >= 0));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_canteen_waiting_entry_deleted_at" ON "canteen_waiting_entry" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_canteen_waiting_entry_beneficiary_id_meal_day_id_unique" ON "canteen_waiting_entry" ("beneficiary_id", "meal_day_id") WHERE state IN ('waiting', 'offered') AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_canteen_waiting_entry_meal_day_id_joined_at" ON "canteen_waiting_entry" ("meal_day_id", "joined_at") WHERE state IN ('waiting', 'offered') AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_canteen_waiting_entry_customer_id_day" ON "canteen_waiting_entry" ("customer_id", "day") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_canteen_waiting_entry_canteen_service_id_day" ON "canteen_waiting_entry" ("canteen_service_id", "day") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_canteen_waiting_entry_state" ON "canteen_waiting_entry" ("state") WHERE NOT told AND deleted_at IS NULL;`);

    this.addSql(`alter table if exists "canteen_meal_day" add column if not exists "full_since" timestamptz null;`);

    // Until here each day copied its service's number of seats, and nothing set one of its own: null follows the service.
    this.addSql(`update "canteen_meal_day" set "capacity" = null where "capacity" is not null;`);

    this.addSql(`create or replace function canteen_refuse_register_change() returns trigger language plpgsql as $$
      begin
        raise exception 'the register of refused seats is append-only' using errcode = 'restrict_violation';
      end $$;`);
    this.addSql(`create trigger canteen_seat_refusal_append_only before update or delete on "canteen_seat_refusal" for each row execute function canteen_refuse_register_change();`);
    this.addSql(`create trigger canteen_seat_refusal_no_truncate before truncate on "canteen_seat_refusal" for each statement execute function canteen_refuse_register_change();`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "canteen_seat_refusal" cascade;`);

    this.addSql(`drop table if exists "canteen_waiting_entry" cascade;`);

    this.addSql(`alter table if exists "canteen_meal_day" drop column if exists "full_since";`);

    this.addSql(`drop function if exists canteen_refuse_register_change();`);
  }

}
