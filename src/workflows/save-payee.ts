import type { IRegionModuleService } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { StepResponse, WorkflowResponse, createStep, createWorkflow, transform } from "@medusajs/framework/workflows-sdk"
import { payeeAccounts } from "../card-accounts"
import { cardProviderOf } from "../decisions/card-provider"
import { COMMUNE_MODULE } from "../modules/commune"
import { cardAccountUnknown, slugTaken } from "../modules/commune/errors"
import type CommuneModuleService from "../modules/commune/service"
import { STAFF_MODULE } from "../modules/staff"
import type StaffModuleService from "../modules/staff/service"
import { notFound } from "../types/canteen-error"

/** Amounts in cents. `card_account` null is the platform's; left out, it stays as it is. */
type PayeeFields = { name: string; top_up_min_cents: number; top_up_max_cents: number; wallet_cap_cents: number; card_account?: string | null | undefined }
export type SavePayeeInput = { user_id: string } & ({ id: string; fields: PayeeFields } | { id: null; fields: PayeeFields & { slug: string } })
type Former = { id: string; before: PayeeFields | null }

/**
 * A payee's own account must be one that the server can reach, and is offered in every region in euros from then on. What was paid before stays with the
 * account that took it: refunds and pay-outs follow the payment.
 */
const offerAccountStep = createStep("canteen-offer-card-account", async ({ fields: { card_account } }: SavePayeeInput, { container }) => {
  if (card_account === undefined || card_account === null) return new StepResponse(undefined)
  const allowed = await payeeAccounts(container)
  if (!allowed.includes(card_account)) throw cardAccountUnknown(card_account, allowed)
  const regions = await container.resolve<IRegionModuleService>(Modules.REGION).listRegions({ currency_code: "eur" }, { select: ["id"] })
  const provider = { [Modules.PAYMENT]: { payment_provider_id: cardProviderOf({ card_account }) } }
  await container.resolve(ContainerRegistrationKeys.LINK).create(regions.map(({ id }) => ({ [Modules.REGION]: { region_id: id }, ...provider })))
  return new StepResponse(undefined)
})

const saveStep = createStep(
  "canteen-save-payee",
  async (input: SavePayeeInput, { container }) => {
    const communes = container.resolve<CommuneModuleService>(COMMUNE_MODULE)
    if (input.id === null) {
      const { slug } = input.fields
      if ((await communes.listCanteenPayees({ slug })).length > 0) throw slugTaken(slug)
      const created = await communes.createCanteenPayees(input.fields)
      return new StepResponse<string, Former>(created.id, { id: created.id, before: null })
    }
    const [known] = await communes.listCanteenPayees({ id: input.id })
    if (!known) throw notFound("payee", input.id)
    await communes.updateCanteenPayees({ id: known.id, ...input.fields })
    const { name, top_up_min_cents, top_up_max_cents, wallet_cap_cents, card_account } = known
    return new StepResponse<string, Former>(known.id, { id: known.id, before: { name, top_up_min_cents, top_up_max_cents, wallet_cap_cents, card_account } })
  },
  async (former, { container }) => {
    const communes = container.resolve<CommuneModuleService>(COMMUNE_MODULE)
    if (!former) return
    if (former.before) await communes.updateCanteenPayees({ id: former.id, ...former.before })
    else await communes.deleteCanteenPayees([former.id])
  }
)

type PlatformAct = { user_id: string; action: string; subject_id: string; details: Record<string, unknown> }

/** Writes into the audit log what the platform's administration changed; last of the steps that write. */
export const recordPlatformActStep = createStep("canteen-record-platform-act", async (act: PlatformAct, { container }) => {
  await container.resolve<StaffModuleService>(STAFF_MODULE).record([{ ...act, commune_id: null }])
  return new StepResponse(undefined)
})

/** Adds a payee, or changes its name, the bounds of its wallets and its card account. */
export const savePayeeWorkflow = createWorkflow("canteen-save-a-payee", (input: SavePayeeInput) => {
  offerAccountStep(input)
  const id = saveStep(input)
  recordPlatformActStep(transform({ input, id }, ({ input, id }) => ({ user_id: input.user_id, action: "payee.saved", subject_id: id, details: { ...input.fields } })))
  return new WorkflowResponse(id)
})
