import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261127043901 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "canteen_guardian_invitation" drop constraint if exists "canteen_guardian_invitation_token_hash_unique";`);
    this.addSql(`create table if not exists "canteen_custody_plan" ("id" text not null, "beneficiary_id" text not null, "state" text check ("state" in ('proposed', 'agreed')) not null, "proposed_by" text not null, "even_customer_id" text not null, "odd_customer_id" text not null, "first_half_customer_id" text null, "exceptions" jsonb not null, "limits" boolean not null default false, "proposed_at" timestamptz not null, "agreed_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "canteen_custody_plan_pkey" primary key ("id"), constraint custody_has_two_parents check (even_customer_id <> odd_customer_id));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_canteen_custody_plan_deleted_at" ON "canteen_custody_plan" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_canteen_custody_plan_one_of_a_state" ON "canteen_custody_plan" ("beneficiary_id", "state") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "canteen_guardian_invitation" ("id" text not null, "beneficiary_id" text not null, "invited_by" text not null, "email" text not null, "relationship" text check ("relationship" in ('father', 'mother', 'guardian', 'grandparent', 'self', 'spouse', 'other')) not null, "status" text check ("status" in ('waiting', 'accepted', 'withdrawn')) not null default 'waiting', "token_hash" text not null, "expires_at" timestamptz not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "canteen_guardian_invitation_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_canteen_guardian_invitation_invited_by" ON "canteen_guardian_invitation" ("invited_by") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_canteen_guardian_invitation_token_hash_unique" ON "canteen_guardian_invitation" ("token_hash") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_canteen_guardian_invitation_deleted_at" ON "canteen_guardian_invitation" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_canteen_guardian_invitation_one_waits" ON "canteen_guardian_invitation" ("beneficiary_id") WHERE status = 'waiting' AND deleted_at IS NULL;`);

    this.addSql(`create table if not exists "canteen_shared_act" ("id" text not null, "beneficiary_id" text not null, "by" text null, "action" text check ("action" in ('joined', 'left', 'removed', 'identity_changed', 'diets_changed', 'health_told', 'health_withdrawn', 'custody_proposed', 'custody_declined', 'custody_agreed')) not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "canteen_shared_act_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_canteen_shared_act_deleted_at" ON "canteen_shared_act" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_canteen_shared_act_beneficiary_id_created_at" ON "canteen_shared_act" ("beneficiary_id", "created_at") WHERE deleted_at IS NULL;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "canteen_custody_plan" cascade;`);

    this.addSql(`drop table if exists "canteen_guardian_invitation" cascade;`);

    this.addSql(`drop table if exists "canteen_shared_act" cascade;`);
  }

}
