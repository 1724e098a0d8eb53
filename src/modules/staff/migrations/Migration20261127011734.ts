import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261127011734 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "canteen_invitation" drop constraint if exists "canteen_invitation_token_hash_unique";`);
    this.addSql(`create table if not exists "canteen_invitation" ("id" text not null, "email" text not null, "role" text check ("role" in ('platform_admin', 'platform_finance', 'manager', 'clerk', 'kitchen', 'finance')) not null, "commune_ids" text[] not null, "status" text check ("status" in ('waiting', 'accepted', 'withdrawn')) not null default 'waiting', "token_hash" text not null, "expires_at" timestamptz not null, "invited_by" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "canteen_invitation_pkey" primary key ("id"), constraint an_invitation_to_a_commune_names_it check (role IN ('platform_admin', 'platform_finance') OR cardinality(commune_ids) > 0));`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_canteen_invitation_token_hash_unique" ON "canteen_invitation" ("token_hash") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_canteen_invitation_deleted_at" ON "canteen_invitation" ("deleted_at") WHERE deleted_at IS NULL;`);

    this.addSql(`alter table if exists "canteen_audit_entry" add column if not exists "ip" text null;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_canteen_audit_entry_user_id_created_at" ON "canteen_audit_entry" ("user_id", "created_at") WHERE deleted_at IS NULL;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "canteen_invitation" cascade;`);

    this.addSql(`drop index if exists "IDX_canteen_audit_entry_user_id_created_at";`);
    this.addSql(`alter table if exists "canteen_audit_entry" drop column if exists "ip";`);
  }

}
