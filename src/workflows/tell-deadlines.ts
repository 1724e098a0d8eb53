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
import { readAddressee } from "../queries/mails"
import { type MissingMeal, readMissingMeals } from "../queries/rhythm-meals"
import { reminderLink } from "./reminder-link"
import { sendMailWorkflow } from "./send-mail"
import { tried } from "./tried"

export type TellDeadlinesInput = { now: string }
/** Cutoffs of some services come weeks before their meals. */
const DAYS_AHEAD = 45

/** Each family stands alone, and its mail's key names the week: a run of each hour sends one. */
const tellStep = createStep("canteen-tell-deadlines", async (input: TellDeadlinesInput, { container }) => {
  const now = Temporal.Instant.from(input.now)
  if (isNight(now)) return new StepResponse(undefined)
  const patterns = await container.resolve<BookingModuleService>(BOOKING_MODULE).listCanteenWeeklyPatterns({}, { select: ["customer_id"] })
  const families = [...new Set(patterns.map(({ customer_id }) => customer_id))]
  for (const family of await container.resolve<FamilyModuleService>(FAMILY_MODULE).reminders.wantedBy(families)) {
    await tried(container, `the reminder of ${family.customer_id}`, () => tell(container, family, now))
  }
  return new StepResponse(undefined)
})

async function tell(container: MedusaContainer, family: Reminded, now: Temporal.Instant): Promise<void> {
  const { customer_id } = family
  const due = dueReminder(await readMissingMeals(container, { customer_id, now, days: DAYS_AHEAD }), now)
  if (!due) return
  const to = await readAddressee(container, customer_id)
  const data = { first_name: to.first_name, ...contentOf(due.meals), stop_url: reminderLink(container, family) }
  await sendMailWorkflow(container).run({ input: { to: to.email, template: "deadline-to-come", data, idempotency_key: `deadline:${customer_id}:${due.week}` } })
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
