import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261127044104 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "canteen_document" drop constraint if exists "canteen_document_kind_check";`);
    this.addSql(`alter table if exists "canteen_document" drop constraint if exists "canteen_document_status_check";`);

    this.addSql(`alter table if exists "canteen_document" drop constraint if exists a_rejection_has_a_reason;`);

    this.addSql(`alter table if exists "canteen_document" add column if not exists "valid_until" text null, add column if not exists "told_status" text null, add column if not exists "end_told_at" timestamptz null;`);
    // What was decided before is told already, and an accepted quotient counts as long as it said.
    this.addSql(`UPDATE "canteen_document" SET told_status = status WHERE status <> 'pending';`);
    this.addSql(`UPDATE "canteen_document" d SET valid_until = q.valid_until FROM "canteen_quotient" q WHERE q.document_id = d.id AND d.status = 'accepted';`);
    this.addSql(`ALTER TABLE "canteen_document" ADD CONSTRAINT "document_ends_on_a_day" CHECK (valid_until IS NULL OR valid_until ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}\$');`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_canteen_document_one_waits" ON "canteen_document" ("customer_id", "commune_id", "kind", coalesce("beneficiary_id", '')) WHERE status = 'pending' AND deleted_at IS NULL;`);
    this.addSql(`alter table if exists "canteen_document" add constraint "canteen_document_kind_check" check("kind" in ('quotient', 'residence', 'insurance', 'pai', 'employer', 'custody', 'family_record', 'pickup'));`);
    this.addSql(`alter table if exists "canteen_document" add constraint "canteen_document_status_check" check("status" in ('pending', 'accepted', 'rejected', 'to_renew'));`);
    this.addSql(`alter table if exists "canteen_document" add constraint a_rejection_has_a_reason check(status NOT IN ('rejected', 'to_renew') OR reason IS NOT NULL);`);
  }

  override async down(): Promise<void> {
    this.addSql(`DROP INDEX IF EXISTS "IDX_canteen_document_one_waits";`);
    this.addSql(`alter table if exists "canteen_document" drop constraint if exists "document_ends_on_a_day";`);
    this.addSql(`alter table if exists "canteen_document" drop constraint if exists "canteen_document_kind_check";`);
    this.addSql(`alter table if exists "canteen_document" drop constraint if exists "canteen_document_status_check";`);

    this.addSql(`alter table if exists "canteen_document" drop constraint if exists a_rejection_has_a_reason;`);
    this.addSql(`alter table if exists "canteen_document" drop column if exists "valid_until", drop column if exists "told_status", drop column if exists "end_told_at";`);

    this.addSql(`alter table if exists "canteen_document" add constraint "canteen_document_kind_check" check("kind" in ('quotient'));`);
    this.addSql(`alter table if exists "canteen_document" add constraint "canteen_document_status_check" check("status" in ('pending', 'accepted', 'rejected'));`);
    this.addSql(`alter table if exists "canteen_document" add constraint a_rejection_has_a_reason check(status <> 'rejected' OR reason IS NOT NULL);`);
  }

}
