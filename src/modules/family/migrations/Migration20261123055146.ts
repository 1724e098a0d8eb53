import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261123055146 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "canteen_membership" drop constraint if exists "canteen_membership_customer_id_tariff_id_unique";`);
    this.addSql(`alter table if exists "canteen_guardianship" drop constraint if exists "canteen_guardianship_beneficiary_id_customer_id_unique";`);
    this.addSql(`alter table if exists "canteen_family_account" drop constraint if exists "canteen_family_account_customer_id_unique";`);
    this.addSql(`create table if not exists "canteen_beneficiary" ("id" text not null, "first_name" text not null, "last_name" text not null, "birth_date" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "canteen_beneficiary_pkey" primary key ("id"), constraint beneficiary_birth_date_is_a_day check (birth_date ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}\$'));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_canteen_beneficiary_deleted_at" ON "canteen_beneficiary" ("deleted_at") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "canteen_family_account" ("id" text not null, "customer_id" text not null, "status" text check ("status" in ('pending', 'active', 'refused', 'closed')) not null default 'pending', "gender" text check ("gender" in ('male', 'female')) null, "birth_date" text null, "newsletter" boolean not null default false, "newsletter_at" timestamptz not null, "partner_offers" boolean not null default false, "partner_offers_at" timestamptz not null, "terms_version" text not null, "terms_accepted_at" timestamptz not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "canteen_family_account_pkey" primary key ("id"), constraint account_birth_date_is_a_day check (birth_date ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}\$'));`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_canteen_family_account_customer_id_unique" ON "canteen_family_account" ("customer_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_canteen_family_account_deleted_at" ON "canteen_family_account" ("deleted_at") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "canteen_guardianship" ("id" text not null, "customer_id" text not null, "relationship" text check ("relationship" in ('father', 'mother', 'guardian', 'grandparent', 'self', 'spouse', 'other')) not null, "beneficiary_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "canteen_guardianship_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_canteen_guardianship_customer_id" ON "canteen_guardianship" ("customer_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_canteen_guardianship_beneficiary_id" ON "canteen_guardianship" ("beneficiary_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_canteen_guardianship_deleted_at" ON "canteen_guardianship" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_canteen_guardianship_beneficiary_id_customer_id_unique" ON "canteen_guardianship" ("beneficiary_id", "customer_id") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "canteen_membership" ("id" text not null, "customer_id" text not null, "canteen_service_id" text not null, "commune_id" text not null, "tariff_id" text not null, "status" text check ("status" in ('pending', 'approved', 'refused', 'ended')) not null default 'pending', "reason" text null, "decided_at" timestamptz null, "decided_by" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "canteen_membership_pkey" primary key ("id"), constraint a_refusal_has_a_reason check (status <> 'refused' OR reason IS NOT NULL));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_canteen_membership_customer_id" ON "canteen_membership" ("customer_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_canteen_membership_deleted_at" ON "canteen_membership" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_canteen_membership_commune_id_status_created_at" ON "canteen_membership" ("commune_id", "status", "created_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_canteen_membership_customer_id_tariff_id_unique" ON "canteen_membership" ("customer_id", "tariff_id") WHERE status IN ('pending', 'approved') AND deleted_at IS NULL;`);

    this.addSql(`alter table if exists "canteen_guardianship" add constraint "canteen_guardianship_beneficiary_id_foreign" foreign key ("beneficiary_id") references "canteen_beneficiary" ("id") on update cascade;`);
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "canteen_guardianship" drop constraint if exists "canteen_guardianship_beneficiary_id_foreign";`);

    this.addSql(`drop table if exists "canteen_beneficiary" cascade;`);

    this.addSql(`drop table if exists "canteen_family_account" cascade;`);

    this.addSql(`drop table if exists "canteen_guardianship" cascade;`);

    this.addSql(`drop table if exists "canteen_membership" cascade;`);
  }

}
