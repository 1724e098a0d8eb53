import { StepResponse, WorkflowResponse, createStep, createWorkflow } from "@medusajs/framework/workflows-sdk"
import { Temporal } from "temporal-polyfill"
import { savedCards } from "../card-accounts"
import { readKeptCards } from "./saved-cards"
import { notFound } from "../types/canteen-error"

export type ForgetCardsInput = { customer_id: string; /** One card, or null for all of them. */ card_id: string | null; now: string }

/** Not compensated: what the processor has forgotten can be kept only by its owner. */
export const forgetCardsStep = createStep("canteen-forget-cards", async ({ customer_id, card_id, now }: ForgetCardsInput, { container }) => {
  const kept = await readKeptCards(container, customer_id, Temporal.Instant.from(now))
  const wanted = kept.filter(({ copies }) => card_id === null || copies.includes(card_id))
  if (card_id !== null && wanted.length === 0) throw notFound("card", card_id)
  for (const { card, copies } of wanted) {
    for (const id of copies) await savedCards(container, card.provider_id).forget(id)
  }
  return new StepResponse(undefined)
})

/**
 * Takes a family's card away from the processor, with every copy of it; sent again after a lost answer, it takes what is left.
 * @throws CanteenError `card.not_found`; MedusaError `card.no_clear_answer`
 */
export const forgetCardsWorkflow = createWorkflow("canteen-forget-cards-of-family", (input: ForgetCardsInput) => new WorkflowResponse(forgetCardsStep(input)))
