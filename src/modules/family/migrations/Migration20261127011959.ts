import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261127011959 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "canteen_health_record" drop constraint if exists "canteen_health_record_beneficiary_id_unique";`);
    this.addSql(`alter table if exists "canteen_beneficiary_diet" drop constraint if exists "canteen_beneficiary_diet_beneficiary_id_commune_id_unique";`);
    this.addSql(`create table if not exists "canteen_beneficiary_diet" ("id" text not null, "beneficiary_id" text not null, "commune_id" text not null, "diet_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "canteen_beneficiary_diet_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_canteen_beneficiary_diet_diet_id" ON "canteen_beneficiary_diet" ("diet_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_canteen_beneficiary_diet_deleted_at" ON "canteen_beneficiary_diet" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_canteen_beneficiary_diet_beneficiary_id_commune_id_unique" ON "canteen_beneficiary_diet" ("beneficiary_id", "commune_id") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "canteen_health_record" ("id" text not null, "beneficiary_id" text not null, "key_id" text not null, "sealed" text not null, "consent_version" text not null, "consent_by" text not null, "consent_at" timestamptz not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "canteen_health_record_pkey" primary key ("id"));`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_canteen_health_record_beneficiary_id_unique" ON "canteen_health_record" ("beneficiary_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_canteen_health_record_key_id" ON "canteen_health_record" ("key_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_canteen_health_record_deleted_at" ON "canteen_health_record" ("deleted_at") WHERE deleted_at IS NULL;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "canteen_beneficiary_diet" cascade;`);

    this.addSql(`drop table if exists "canteen_health_record" cascade;`);
  }

}
