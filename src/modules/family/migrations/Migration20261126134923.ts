import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261126134923 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "canteen_quotient" drop constraint if exists "canteen_quotient_document_id_unique";`);
    this.addSql(`alter table if exists "canteen_document" drop constraint if exists "canteen_document_file_key_unique";`);
    this.addSql(`create table if not exists "canteen_document" ("id" text not null, "customer_id" text not null, "commune_id" text not null, "membership_id" text null, "beneficiary_id" text null, "kind" text check ("kind" in ('quotient')) not null, "status" text check ("status" in ('pending', 'accepted', 'rejected')) not null default 'pending', "reason" text null, "decided_at" timestamptz null, "decided_by" text null, "file_key" text not null, "mime_type" text not null, "size_bytes" integer not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "canteen_document_pkey" primary key ("id"), constraint a_rejection_has_a_reason check (status <> 'rejected' OR reason IS NOT NULL));`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_canteen_document_file_key_unique" ON "canteen_document" ("file_key") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_canteen_document_deleted_at" ON "canteen_document" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_canteen_document_commune_id_status_created_at" ON "canteen_document" ("commune_id", "status", "created_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_canteen_document_customer_id" ON "canteen_document" ("customer_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_canteen_document_one_quotient_waits" ON "canteen_document" ("customer_id", "commune_id") WHERE kind = 'quotient' AND status = 'pending' AND deleted_at IS NULL;`);

    this.addSql(`create table if not exists "canteen_quotient" ("id" text not null, "customer_id" text not null, "commune_id" text not null, "value" integer not null, "valid_from" text not null, "valid_until" text null, "document_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "canteen_quotient_pkey" primary key ("id"), constraint quotient_is_not_negative check (value >= 0), constraint quotient_is_a_period check (valid_from ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}\$' AND (valid_until IS NULL OR (valid_until ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}\$' AND valid_from <= valid_until))));`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_canteen_quotient_document_id_unique" ON "canteen_quotient" ("document_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_canteen_quotient_deleted_at" ON "canteen_quotient" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_canteen_quotient_customer_id_commune_id" ON "canteen_quotient" ("customer_id", "commune_id") WHERE deleted_at IS NULL;`);

    this.addSql(`alter table if exists "canteen_quotient" add constraint "canteen_quotient_document_id_foreign" foreign key ("document_id") references "canteen_document" ("id") on update cascade;`);

    this.addSql(`alter table if exists "canteen_guardianship" add column if not exists "custody_weeks" text check ("custody_weeks" in ('even', 'odd')) null;`);
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "canteen_quotient" drop constraint if exists "canteen_quotient_document_id_foreign";`);

    this.addSql(`drop table if exists "canteen_document" cascade;`);

    this.addSql(`drop table if exists "canteen_quotient" cascade;`);

    this.addSql(`alter table if exists "canteen_guardianship" drop column if exists "custody_weeks";`);
  }

}
