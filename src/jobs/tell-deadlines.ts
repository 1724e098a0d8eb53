import type { MedusaContainer } from "@medusajs/framework/types"
import { currentInstant } from "../clock"
import { tellDeadlinesWorkflow } from "../workflows/tell-deadlines"

/** Tells families of what is still to be booked, shortly before it is too late. */
export default async function tellDeadlines(container: MedusaContainer): Promise<void> {
  await tellDeadlinesWorkflow(container).run({ input: { now: currentInstant().toString() } })
}

export const config = { name: "canteen-tell-deadlines", schedule: "5 * * * *" }
