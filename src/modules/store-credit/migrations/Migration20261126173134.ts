import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261126173134 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`create table if not exists "canteen_wallet_adjustment" ("id" text not null, "account_id" text not null, "amount_cents" integer not null, "reason" text not null, "adjusted_by" text not null, "idempotency_key" text null, "adjusted_at" timestamptz not null, "told" boolean not null default false, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "canteen_wallet_adjustment_pkey" primary key ("id"), constraint an_adjustment_moves_money check (amount_cents <> 0));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_canteen_wallet_adjustment_account_id" ON "canteen_wallet_adjustment" ("account_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_canteen_wallet_adjustment_deleted_at" ON "canteen_wallet_adjustment" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_canteen_wallet_adjustment_key" ON "canteen_wallet_adjustment" ("adjusted_by", "idempotency_key") WHERE idempotency_key IS NOT NULL AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_canteen_wallet_adjustment_id" ON "canteen_wallet_adjustment" ("id") WHERE NOT told AND deleted_at IS NULL;`);

    this.addSql(`alter table if exists "canteen_wallet_account" add column if not exists "low_balance_cents" integer null, add column if not exists "low_balance_armed" integer null;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_canteen_wallet_account_low_balance_armed" ON "canteen_wallet_account" ("low_balance_armed") WHERE low_balance_armed IS NOT NULL AND deleted_at IS NULL;`);
    this.addSql(`alter table if exists "canteen_wallet_account" add constraint low_balance_is_positive check(low_balance_cents > 0);`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "canteen_wallet_adjustment" cascade;`);

    this.addSql(`drop index if exists "IDX_canteen_wallet_account_low_balance_armed";`);
    this.addSql(`alter table if exists "canteen_wallet_account" drop constraint if exists low_balance_is_positive;`);
    this.addSql(`alter table if exists "canteen_wallet_account" drop column if exists "low_balance_cents", drop column if exists "low_balance_armed";`);
  }

}
