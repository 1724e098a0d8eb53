import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261123055147 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "canteen_grant" drop constraint if exists "canteen_grant_user_id_unique";`);
    this.addSql(`create table if not exists "canteen_audit_entry" ("id" text not null, "user_id" text not null, "action" text not null, "subject_id" text not null, "commune_id" text null, "details" jsonb null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "canteen_audit_entry_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_canteen_audit_entry_deleted_at" ON "canteen_audit_entry" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_canteen_audit_entry_commune_id_created_at" ON "canteen_audit_entry" ("commune_id", "created_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_canteen_audit_entry_subject_id" ON "canteen_audit_entry" ("subject_id") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "canteen_grant" ("id" text not null, "user_id" text not null, "role" text check ("role" in ('platform_admin', 'platform_finance', 'manager', 'clerk', 'kitchen', 'finance')) not null, "commune_ids" text[] not null, "payee_ids" text[] not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "canteen_grant_pkey" primary key ("id"), constraint a_commune_role_has_communes check (role IN ('platform_admin', 'platform_finance') OR cardinality(commune_ids) > 0));`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_canteen_grant_user_id_unique" ON "canteen_grant" ("user_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_canteen_grant_deleted_at" ON "canteen_grant" ("deleted_at") WHERE deleted_at IS NULL;`);

    this.addSql(`create or replace function canteen_refuse_audit_change() returns trigger language plpgsql as $$
      begin
        raise exception 'the audit log is append-only' using errcode = 'restrict_violation';
      end $$;`);
    this.addSql(`create trigger canteen_audit_entry_append_only before update or delete on "canteen_audit_entry" for each row execute function canteen_refuse_audit_change();`);
    this.addSql(`create trigger canteen_audit_entry_no_truncate before truncate on "canteen_audit_entry" for each statement execute function canteen_refuse_audit_change();`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "canteen_audit_entry" cascade;`);

    this.addSql(`drop table if exists "canteen_grant" cascade;`);

    this.addSql(`drop function if exists canteen_refuse_audit_change;`);
  }

}
