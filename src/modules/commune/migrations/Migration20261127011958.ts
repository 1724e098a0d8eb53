import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261127011958 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "canteen_diet" drop constraint if exists "canteen_diet_commune_id_code_unique";`);
    this.addSql(`create table if not exists "canteen_diet" ("id" text not null, "code" text not null, "label" text not null, "rank" integer not null, "retired_at" timestamptz null, "commune_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "canteen_diet_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_canteen_diet_commune_id" ON "canteen_diet" ("commune_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_canteen_diet_deleted_at" ON "canteen_diet" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_canteen_diet_commune_id_code_unique" ON "canteen_diet" ("commune_id", "code") WHERE deleted_at IS NULL;`);

    this.addSql(`alter table if exists "canteen_diet" add constraint "canteen_diet_commune_id_foreign" foreign key ("commune_id") references "canteen_commune" ("id") on update cascade;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "canteen_diet" cascade;`);
  }

}
