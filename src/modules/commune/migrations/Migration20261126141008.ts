import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261126141008 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "canteen_rulebook" add column if not exists "published_by" text null, add column if not exists "published_at" timestamptz null, add column if not exists "warnings" jsonb null;`);
    this.addSql(`create or replace function canteen_refuse_rulebook_edit() returns trigger language plpgsql as $$
      begin
        raise exception 'a rulebook is never edited: publish another version' using errcode = 'restrict_violation';
      end $$;`);
    this.addSql(`create trigger canteen_rulebook_never_edited before update on "canteen_rulebook" for each row
      when (old.rules is distinct from new.rules or old.effective_from is distinct from new.effective_from
        or old.canteen_service_id is distinct from new.canteen_service_id or old.published_by is distinct from new.published_by
        or old.published_at is distinct from new.published_at or old.warnings is distinct from new.warnings)
      execute function canteen_refuse_rulebook_edit();`);
    this.addSql(`create trigger canteen_rulebook_never_removed before delete on "canteen_rulebook" for each row execute function canteen_refuse_rulebook_edit();`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop trigger if exists canteen_rulebook_never_removed on "canteen_rulebook";`);
    this.addSql(`drop trigger if exists canteen_rulebook_never_edited on "canteen_rulebook";`);
    this.addSql(`drop function if exists canteen_refuse_rulebook_edit;`);
    this.addSql(`alter table if exists "canteen_rulebook" drop column if exists "published_by", drop column if exists "published_at", drop column if exists "warnings";`);
  }

}
