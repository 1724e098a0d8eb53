import type { MedusaContainer } from "@medusajs/framework/types"
import { StepResponse, WorkflowResponse, createStep, createWorkflow } from "@medusajs/framework/workflows-sdk"
import { Temporal } from "temporal-polyfill"
import { dropDocument } from "../documents/files"
import { readEnvironment } from "../environment"
import { todayAt } from "../modules/family/rules"
import { PRIVACY_MODULE } from "../modules/privacy"
import { type Purged, oldest } from "../modules/privacy/purges"
import { RETENTION_KINDS, type RetentionName } from "../modules/privacy/rules"
import type PrivacyModuleService from "../modules/privacy/service"
import { isCanteenError } from "../types/canteen-error"

export type PurgeDataInput = { now: string }
type Batch = { before: Date; limit: number }

const BATCH = 500
/** A run that finds more than this goes on the next night. */
const BATCHES = 200

const purgeStep = createStep("canteen-purge-data", async ({ now }: PurgeDataInput, { container }) => {
  const { purging } = container.resolve<PrivacyModuleService>(PRIVACY_MODULE)
  const ran_at = new Date(now)
  const counts: Partial<Record<RetentionName, number>> = {}
  for (const kind of RETENTION_KINDS) {
    const days = readEnvironment().RETENTION_DAYS[kind]
    const before = new Date(ran_at.getTime() - days * 24 * 60 * 60 * 1000)
    const purged = await purgeKind(container, kind, { before, ran_at })
    await purging.report({ kind, days, before, purged, ran_at })
    counts[kind] = purged.count
  }
  return new StepResponse(counts)
})

async function purgeKind(container: MedusaContainer, kind: RetentionName, { before, ran_at }: { before: Date; ran_at: Date }): Promise<Purged> {
  const total: Purged = { count: 0, oldest_at: null }
  for (let batch = 0; batch < BATCHES; batch += 1) {
    const { count, oldest_at } = await purgeBatch(container, kind, { before, limit: BATCH, ran_at })
    total.count += count
    total.oldest_at ??= oldest_at
    if (count < BATCH) break
  }
  return total
}

async function purgeBatch(container: MedusaContainer, kind: RetentionName, { ran_at, ...batch }: Batch & { ran_at: Date }): Promise<Purged> {
  const privacy = container.resolve<PrivacyModuleService>(PRIVACY_MODULE)
  if (kind === "accounts") return eraseIdle(privacy, { ...batch, ran_at })
  if (kind !== "documents_rejected" && kind !== "documents_expired") return privacy.purging.batch(kind, batch)
  const documents = await privacy.purging.oldDocuments(kind, batch)
  for (const { file_key } of documents) await dropDocument(file_key)
  await privacy.purging.removeDocuments(documents.map(({ id }) => id))
  return { count: documents.length, oldest_at: oldest(documents) }
}

/** A family that ended long ago is erased as if it had asked; one with money left waits, and finance sees its wallet. */
async function eraseIdle(privacy: PrivacyModuleService, { ran_at, ...batch }: Batch & { ran_at: Date }): Promise<Purged> {
  const today = todayAt(Temporal.Instant.fromEpochMilliseconds(ran_at.getTime()))
  const asked: { at: Date }[] = []
  for (const { customer_id, at } of await privacy.purging.idleAccounts(batch)) {
    try {
      await privacy.askErasure({ customer_id, asked_by: "retention", at: ran_at, due_at: ran_at, today })
      asked.push({ at })
    } catch (error) {
      if (!isCanteenError(error)) throw error
    }
  }
  return { count: asked.length, oldest_at: oldest(asked) }
}

/** Forgets what is kept no longer than its period, and reports by kind what it took. Run again, it finds nothing. */
export const purgeDataWorkflow = createWorkflow("canteen-purge-old-data", (input: PurgeDataInput) => new WorkflowResponse(purgeStep(input)))
