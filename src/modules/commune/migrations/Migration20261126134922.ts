import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261126134922 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "canteen_tariff_pricing" drop constraint if exists "canteen_tariff_pricing_tariff_id_effective_from_unique";`);
    this.addSql(`create table if not exists "canteen_tariff_pricing" ("id" text not null, "effective_from" text not null, "pricing" jsonb not null, "published_by" text null, "published_at" timestamptz null, "tariff_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "canteen_tariff_pricing_pkey" primary key ("id"), constraint pricing_is_from_a_day check (effective_from ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}\$'));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_canteen_tariff_pricing_tariff_id" ON "canteen_tariff_pricing" ("tariff_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_canteen_tariff_pricing_deleted_at" ON "canteen_tariff_pricing" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_canteen_tariff_pricing_tariff_id_effective_from_unique" ON "canteen_tariff_pricing" ("tariff_id", "effective_from") WHERE deleted_at IS NULL;`);

    this.addSql(`alter table if exists "canteen_tariff_pricing" add constraint "canteen_tariff_pricing_tariff_id_foreign" foreign key ("tariff_id") references "canteen_tariff" ("id") on update cascade;`);

    this.addSql(`insert into "canteen_tariff_pricing" ("id", "tariff_id", "effective_from", "pricing", "created_at", "updated_at", "deleted_at")
      select 'pric_' || substr("id", 7), "id", '2000-01-01', "pricing", "created_at", now(), "deleted_at" from "canteen_tariff";`);
    this.addSql(`alter table if exists "canteen_tariff" drop column if exists "pricing";`);
    this.addSql(`create or replace function canteen_refuse_pricing_change() returns trigger language plpgsql as $$
      begin
        if (old.id, old.tariff_id, old.effective_from, old.pricing) is distinct from (new.id, new.tariff_id, new.effective_from, new.pricing) then
          raise exception 'a published pricing is never edited: publish another one from a later day' using errcode = 'restrict_violation';
        end if;
        return new;
      end $$;`);
    this.addSql(`create trigger canteen_tariff_pricing_stays before update on "canteen_tariff_pricing" for each row execute function canteen_refuse_pricing_change();`);

    this.addSql(`alter table if exists "canteen_tariff" add column if not exists "residence" text check ("residence" in ('resident', 'other')) null;`);
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "canteen_tariff" add column if not exists "pricing" jsonb null;`);
    this.addSql(`update "canteen_tariff" t set "pricing" = (select p."pricing" from "canteen_tariff_pricing" p where p."tariff_id" = t."id" order by p."effective_from" limit 1);`);
    this.addSql(`alter table "canteen_tariff" alter column "pricing" set not null;`);

    this.addSql(`drop table if exists "canteen_tariff_pricing" cascade;`);
    this.addSql(`drop function if exists canteen_refuse_pricing_change();`);

    this.addSql(`alter table if exists "canteen_tariff" drop column if exists "residence";`);
  }

}
