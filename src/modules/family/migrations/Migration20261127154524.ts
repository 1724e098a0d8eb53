import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261127154524 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "canteen_review" drop constraint if exists "canteen_review_customer_id_canteen_service_id_school_year_unique";`);
    this.addSql(`create table if not exists "canteen_review" ("id" text not null, "customer_id" text not null, "commune_id" text not null, "canteen_service_id" text not null, "school_year" integer not null, "rating" integer not null, "comment" text not null, "status" text check ("status" in ('pending', 'published', 'refused')) not null default 'pending', "written_at" timestamptz not null, "reason" text null, "decided_at" timestamptz null, "decided_by" text null, "answer" text null, "answered_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "canteen_review_pkey" primary key ("id"), constraint a_rating_is_of_one_to_five check (rating BETWEEN 1 AND 5), constraint a_refused_review_has_a_reason check (status <> 'refused' OR reason IS NOT NULL));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_canteen_review_deleted_at" ON "canteen_review" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_canteen_review_customer_id_canteen_service_id_school_year_unique" ON "canteen_review" ("customer_id", "canteen_service_id", "school_year") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_canteen_review_canteen_service_id_status_written_at" ON "canteen_review" ("canteen_service_id", "status", "written_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_canteen_review_commune_id_status_written_at" ON "canteen_review" ("commune_id", "status", "written_at") WHERE deleted_at IS NULL;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "canteen_review" cascade;`);
  }

}
