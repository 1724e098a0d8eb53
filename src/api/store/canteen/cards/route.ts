import { readSavedCards } from "../../../../workflows/saved-cards"
import type { SavedCardsResponse } from "../../../../types/http"
import { defineRoute } from "../../../define-route"

export const GET = defineRoute<SavedCardsResponse>(
  { summary: "The cards that the family kept at the card processor, the latest first", audience: "customer", answers: "SavedCardsResponse" },
  async ({ scope, actorId, now }) => ({ cards: await readSavedCards(scope, actorId, now) })
)
