import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261127044103 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "canteen_document_requirement" drop constraint if exists "canteen_document_requirement_commune_id_kind_unique";`);
    this.addSql(`create table if not exists "canteen_document_requirement" ("id" text not null, "kind" text not null, "required" boolean not null, "blocks_booking" boolean not null, "per" text check ("per" in ('beneficiary', 'family')) not null, "validity" text check ("validity" in ('school_year', 'months', 'unlimited')) not null, "months" integer null, "canteen_service_ids" text[] not null, "note" text null, "commune_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "canteen_document_requirement_pkey" primary key ("id"), constraint only_a_required_paper_blocks check (required OR NOT blocks_booking), constraint months_are_counted check ((validity = 'months') = (months IS NOT NULL)));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_canteen_document_requirement_commune_id" ON "canteen_document_requirement" ("commune_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_canteen_document_requirement_deleted_at" ON "canteen_document_requirement" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_canteen_document_requirement_commune_id_kind_unique" ON "canteen_document_requirement" ("commune_id", "kind") WHERE deleted_at IS NULL;`);

    this.addSql(`alter table if exists "canteen_document_requirement" add constraint "canteen_document_requirement_commune_id_foreign" foreign key ("commune_id") references "canteen_commune" ("id") on update cascade;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "canteen_document_requirement" cascade;`);
  }

}
