import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261123054937 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "canteen_extra_day" drop constraint if exists "canteen_extra_day_canteen_service_id_day_unique";`);
    this.addSql(`alter table if exists "canteen_rulebook" drop constraint if exists "canteen_rulebook_canteen_service_id_effective_from_unique";`);
    this.addSql(`alter table if exists "canteen_service" drop constraint if exists "canteen_service_commune_id_slug_unique";`);
    this.addSql(`alter table if exists "canteen_school_holiday" drop constraint if exists "canteen_school_holiday_zone_from_day_unique";`);
    this.addSql(`alter table if exists "canteen_commune" drop constraint if exists "canteen_commune_slug_unique";`);
    this.addSql(`alter table if exists "canteen_payee" drop constraint if exists "canteen_payee_slug_unique";`);
    this.addSql(`create table if not exists "canteen_payee" ("id" text not null, "name" text not null, "slug" text not null, "top_up_min_cents" integer not null, "top_up_max_cents" integer not null, "wallet_cap_cents" integer not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "canteen_payee_pkey" primary key ("id"));`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_canteen_payee_slug_unique" ON "canteen_payee" ("slug") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_canteen_payee_deleted_at" ON "canteen_payee" ("deleted_at") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "canteen_commune" ("id" text not null, "name" text not null, "slug" text not null, "zone" text check ("zone" in ('A', 'B', 'C')) not null, "alsace_moselle" boolean not null default false, "rank" integer not null, "payee_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "canteen_commune_pkey" primary key ("id"));`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_canteen_commune_slug_unique" ON "canteen_commune" ("slug") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_canteen_commune_payee_id" ON "canteen_commune" ("payee_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_canteen_commune_deleted_at" ON "canteen_commune" ("deleted_at") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "canteen_school_holiday" ("id" text not null, "zone" text check ("zone" in ('A', 'B', 'C')) not null, "school_year" text not null, "name" text not null, "from_day" text not null, "to_day" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "canteen_school_holiday_pkey" primary key ("id"), constraint school_holiday_is_a_period check (from_day ~ '^\\d{4}-\\d{2}-\\d{2}\$' AND to_day ~ '^\\d{4}-\\d{2}-\\d{2}\$' AND from_day <= to_day));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_canteen_school_holiday_deleted_at" ON "canteen_school_holiday" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_canteen_school_holiday_zone_from_day_unique" ON "canteen_school_holiday" ("zone", "from_day") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "canteen_service" ("id" text not null, "name" text not null, "slug" text not null, "rank" integer not null, "product_id" text null, "offered_on_id" text null, "capacity" integer null, "commune_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "canteen_service_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_canteen_service_commune_id" ON "canteen_service" ("commune_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_canteen_service_deleted_at" ON "canteen_service" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_canteen_service_commune_id_slug_unique" ON "canteen_service" ("commune_id", "slug") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "canteen_rulebook" ("id" text not null, "effective_from" text not null, "rules" jsonb not null, "canteen_service_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "canteen_rulebook_pkey" primary key ("id"), constraint effective_from_is_a_day check (effective_from ~ '^\\d{4}-\\d{2}-\\d{2}\$'));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_canteen_rulebook_canteen_service_id" ON "canteen_rulebook" ("canteen_service_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_canteen_rulebook_deleted_at" ON "canteen_rulebook" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_canteen_rulebook_canteen_service_id_effective_from_unique" ON "canteen_rulebook" ("canteen_service_id", "effective_from") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "canteen_extra_day" ("id" text not null, "day" text not null, "canteen_service_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "canteen_extra_day_pkey" primary key ("id"), constraint extra_day_is_a_day check (day ~ '^\\d{4}-\\d{2}-\\d{2}\$'));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_canteen_extra_day_canteen_service_id" ON "canteen_extra_day" ("canteen_service_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_canteen_extra_day_deleted_at" ON "canteen_extra_day" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_canteen_extra_day_canteen_service_id_day_unique" ON "canteen_extra_day" ("canteen_service_id", "day") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "canteen_closure" ("id" text not null, "from_day" text not null, "to_day" text not null, "reason" text not null, "note" text null, "canteen_service_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "canteen_closure_pkey" primary key ("id"), constraint closure_is_a_period check (from_day ~ '^\\d{4}-\\d{2}-\\d{2}\$' AND to_day ~ '^\\d{4}-\\d{2}-\\d{2}\$' AND from_day <= to_day));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_canteen_closure_canteen_service_id" ON "canteen_closure" ("canteen_service_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_canteen_closure_deleted_at" ON "canteen_closure" ("deleted_at") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "canteen_tariff" ("id" text not null, "label" text not null, "audience" text check ("audience" in ('child', 'adult')) not null, "pricing" jsonb not null, "rank" integer not null, "variant_id" text null, "canteen_service_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "canteen_tariff_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_canteen_tariff_canteen_service_id" ON "canteen_tariff" ("canteen_service_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_canteen_tariff_deleted_at" ON "canteen_tariff" ("deleted_at") WHERE deleted_at IS NULL;`);

    this.addSql(`alter table if exists "canteen_commune" add constraint "canteen_commune_payee_id_foreign" foreign key ("payee_id") references "canteen_payee" ("id") on update cascade;`);

    this.addSql(`alter table if exists "canteen_service" add constraint "canteen_service_commune_id_foreign" foreign key ("commune_id") references "canteen_commune" ("id") on update cascade;`);

    this.addSql(`alter table if exists "canteen_rulebook" add constraint "canteen_rulebook_canteen_service_id_foreign" foreign key ("canteen_service_id") references "canteen_service" ("id") on update cascade;`);

    this.addSql(`alter table if exists "canteen_extra_day" add constraint "canteen_extra_day_canteen_service_id_foreign" foreign key ("canteen_service_id") references "canteen_service" ("id") on update cascade;`);

    this.addSql(`alter table if exists "canteen_closure" add constraint "canteen_closure_canteen_service_id_foreign" foreign key ("canteen_service_id") references "canteen_service" ("id") on update cascade;`);

    this.addSql(`alter table if exists "canteen_tariff" add constraint "canteen_tariff_canteen_service_id_foreign" foreign key ("canteen_service_id") references "canteen_service" ("id") on update cascade;`);
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "canteen_commune" drop constraint if exists "canteen_commune_payee_id_foreign";`);

    this.addSql(`alter table if exists "canteen_service" drop constraint if exists "canteen_service_commune_id_foreign";`);

    this.addSql(`alter table if exists "canteen_rulebook" drop constraint if exists "canteen_rulebook_canteen_service_id_foreign";`);

    this.addSql(`alter table if exists "canteen_extra_day" drop constraint if exists "canteen_extra_day_canteen_service_id_foreign";`);

    this.addSql(`alter table if exists "canteen_closure" drop constraint if exists "canteen_closure_canteen_service_id_foreign";`);

    this.addSql(`alter table if exists "canteen_tariff" drop constraint if exists "canteen_tariff_canteen_service_id_foreign";`);

    this.addSql(`drop table if exists "canteen_payee" cascade;`);

    this.addSql(`drop table if exists "canteen_commune" cascade;`);

    this.addSql(`drop table if exists "canteen_school_holiday" cascade;`);

    this.addSql(`drop table if exists "canteen_service" cascade;`);

    this.addSql(`drop table if exists "canteen_rulebook" cascade;`);

    this.addSql(`drop table if exists "canteen_extra_day" cascade;`);

    this.addSql(`drop table if exists "canteen_closure" cascade;`);

    this.addSql(`drop table if exists "canteen_tariff" cascade;`);
  }

}
