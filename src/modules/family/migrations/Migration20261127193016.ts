import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261127193016 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_canteen_document_beneficiary_id" ON "canteen_document" ("beneficiary_id") WHERE deleted_at IS NULL;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_canteen_document_beneficiary_id";`);
  }

}
