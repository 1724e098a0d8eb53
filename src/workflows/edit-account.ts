import { StepResponse, createStep, createWorkflow, transform } from "@medusajs/framework/workflows-sdk"
import { updateCustomersWorkflow } from "@medusajs/medusa/core-flows"
import { FAMILY_MODULE } from "../modules/family"
import type { AccountEdit as FamilyEdit } from "../modules/family/account-edit"
import type FamilyModuleService from "../modules/family/service"
import type { AccountEdit, Day, Instant } from "../types/http"

export type EditAccountInput = { customer_id: string; edit: AccountEdit; today: Day; now: Instant }

const editFamilyStep = createStep(
  "canteen-edit-account",
  async ({ customer_id, edit, today, now }: EditAccountInput, { container }) => {
    const { gender, birth_date, newsletter, partner_offers, booking_reminders } = edit
    const families = container.resolve<FamilyModuleService>(FAMILY_MODULE)
    const former = await families.editAccount(customer_id, { gender, birth_date, newsletter, partner_offers, booking_reminders }, { today, at: new Date(now) })
    return new StepResponse(undefined, { customer_id, former, today, now })
  },
  async (done: { customer_id: string; former: FamilyEdit; today: Day; now: Instant } | undefined, { container }) => {
    if (!done) return
    const families = container.resolve<FamilyModuleService>(FAMILY_MODULE)
    await families.editAccount(done.customer_id, done.former, { today: done.today, at: new Date(done.now) })
  }
)

/** Changes the account holder: names and phone in Medusa's customer, the rest in the family account. */
export const editAccountWorkflow = createWorkflow("canteen-edit-family-account", (input: EditAccountInput) => {
  editFamilyStep(input)
  updateCustomersWorkflow.runAsStep({
    input: transform({ input }, ({ input: { customer_id, edit } }) => {
      const { first_name, last_name, phone, company } = edit
      const changes = Object.entries({ first_name, last_name, phone, company_name: company }).filter(([, value]) => value !== undefined)
      return { selector: { id: [customer_id] }, update: Object.fromEntries(changes) }
    }),
  })
})
