import { setImmediate } from "node:timers/promises"
import type { MedusaContainer } from "@medusajs/framework/types"
import { StepResponse, WorkflowResponse, createStep, createWorkflow } from "@medusajs/framework/workflows-sdk"
import { Temporal } from "temporal-polyfill"
import { dueReminder, isNight } from "../decisions/reminder"
import { readEnvironment } from "../environment"
import { BOOKING_MODULE } from "../modules/booking"
import type BookingModuleService from "../modules/booking/service"
import { FAMILY_MODULE } from "../modules/family"
import type { Reminded } from "../modules/family/reminders"
import type FamilyModuleService from "../modules/family/service"
import type { MailTemplates } from "../providers/mail"
import { readAddressees } from "../queries/mails"
import { type MissingMeal, readMissingMeals } from "../queries/rhythm-meals"
import { reminderLink } from "./reminder-link"
import { readSent, sendMailWorkflow } from "./send-mail"
import { tried } from "./tried"

export type TellDeadlinesInput = { now: string }
/** Cutoffs of some services come weeks before their meals. */
const DAYS_AHEAD = 45
/** Families that are read at once: as many statements as for one. */
const BATCH = 200

/** A family that is told now, with the key of its mail. */
type Due = { family: Reminded; meals: MissingMeal[]; idempotency_key: string }

/** Families are read in batches, and each is told alone; its mail's key names the week: a run of each hour sends one. */
const tellStep = createStep("canteen-tell-deadlines", async (input: TellDeadlinesInput, { container }) => {
  const now = Temporal.Instant.from(input.now)
  if (isNight(now)) return new StepResponse(undefined)
  const bookings = container.resolve<BookingModuleService>(BOOKING_MODULE)
  const readPage = async (after: string): Promise<string[]> => bookings.customersWithPatterns({ after, limit: BATCH })
  for (let page = await readPage(""); page.length > 0; page = await readPage(page.at(-1) ?? "")) {
    await tried(container, `the reminders of ${page.length} families from ${page[0] ?? ""} on`, () => tellBatch(container, page, now))
  }
  return new StepResponse(undefined)
})

async function tellBatch(container: MedusaContainer, customerIds: string[], now: Temporal.Instant): Promise<void> {
  const due = await readDue(container, await container.resolve<FamilyModuleService>(FAMILY_MODULE).reminders.wantedBy(customerIds), now)
  const sent = await readSent(container, due.map(({ idempotency_key }) => idempotency_key))
  const unsent = due.filter(({ idempotency_key }) => !sent.has(idempotency_key))
  const addresseeOf = await readAddressees(container, unsent.map(({ family }) => family.customer_id))
  for (const { family, meals, idempotency_key } of unsent) {
    await tried(container, nameOf(family), async () => {
      const to = addresseeOf(family.customer_id)
      const data = { first_name: to.first_name, ...contentOf(meals), stop_url: reminderLink(container, family) }
      await sendMailWorkflow(container).run({ input: { to: to.email, template: "deadline-to-come", data, idempotency_key } })
    })
  }
}

/** Between two families others have their turn: deciding one takes some milliseconds of the process that answers parents. */
async function readDue(container: MedusaContainer, families: Reminded[], now: Temporal.Instant): Promise<Due[]> {
  const missingOf = await readMissingMeals(container, { customer_ids: families.map(({ customer_id }) => customer_id), now, days: DAYS_AHEAD })
  const due: Due[] = []
  for (const family of families) {
    await tried(container, nameOf(family), async () => {
      await setImmediate()
      const reminder = dueReminder(missingOf(family.customer_id), now)
      if (reminder) due.push({ family, meals: reminder.meals, idempotency_key: `deadline:${family.customer_id}:${reminder.week}` })
    })
  }
  return due
}

function nameOf({ customer_id }: Reminded): string {
  return `the reminder of ${customer_id}`
}

function contentOf(meals: MissingMeal[]): Pick<MailTemplates["deadline-to-come"], "cutoffs" | "storefront_url"> & { commune: string | null } {
  const cutoffs = new Map<string, MailTemplates["deadline-to-come"]["cutoffs"][number]>()
  for (const { beneficiary, canteen_service, day, book_until } of meals) {
    const key = `${canteen_service.id} ${book_until}`
    const own = cutoffs.get(key) ?? { canteen_service: canteen_service.name, book_until, meals: [] }
    cutoffs.set(key, { ...own, meals: [...own.meals, { beneficiary: beneficiary.first_name, date: day }] })
  }
  const [services, communes] = [new Set(meals.map((meal) => meal.canteen_service.id)), new Set(meals.map((meal) => meal.commune.name))]
  const page = services.size === 1 ? `/reserver/${meals[0]?.canteen_service.id ?? ""}?mois=${meals[0]?.day.slice(0, 7) ?? ""}` : "/reserver"
  const storefront_url = new URL(page, readEnvironment().STOREFRONT_URL).href
  return { cutoffs: [...cutoffs.values()], storefront_url, commune: communes.size === 1 ? (meals[0]?.commune.name ?? null) : null }
}

/** Tells families, by day and once a week each, of meals of their saved weeks that are not booked and whose cutoff is near. */
export const tellDeadlinesWorkflow = createWorkflow("canteen-tell-all-deadlines", (input: TellDeadlinesInput) => new WorkflowResponse(tellStep(input)))
