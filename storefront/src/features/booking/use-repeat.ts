"use client"

import { useTransition } from "react"
import type { AddMealsRequest } from "@wire"
import { common } from "@messages/common"
import { repeat } from "@messages/repeat"
import { recapOf, told } from "./recap"
import { repeatMeals } from "./repeat-actions"
import type { BoardState } from "./use-board"

type Wanted = Omit<AddMealsRequest, "canteen_service_id" | "dry_run">
export type Repeat = {
  pending: boolean
  /** Asks the server and adds what it allows to the choice; `like` names the month that is the model, `after` has more to say. */
  run: (wanted: Wanted, options?: { like?: string; after?: () => Promise<string | undefined> }) => void
}

type Options = { serviceId: string; board: BoardState; names: ReadonlyMap<string, string> }

/** Repeating meals: the server decides them all at once, the board chooses what came back, and says the rest. */
export function useRepeat({ serviceId, board, names }: Options): Repeat {
  const [pending, start] = useTransition()
  return {
    pending,
    run: (wanted, options = {}) => {
      if (pending) return
      board.tell(told(common.loading))
      start(async () => {
        const result = await repeatMeals({ ...wanted, canteen_service_id: serviceId })
        if (!result.ok) return board.tell(told(result.message))
        const { like, after } = options
        if (like && result.answer.pattern.length === 0) return board.tell(told(repeat.nothingIn(like)))
        const { added, recap } = recapOf(result.answer, board.selection, { names, like })
        const more = await after?.()
        board.add(added, more ? { ...recap, notes: [...recap.notes, more] } : recap)
      })
    },
  }
}
