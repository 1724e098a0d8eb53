"use server"

import type { AddMealsRequest, AddMealsResponse, PatternRequest } from "@wire"
import { BackendError } from "@/data/errors"
import { deletePattern, listPatterns, savePattern, tryMeals } from "@/data/patterns"
import { requireToken } from "@/data/session"
import { sentenceOf } from "@/data/sentences"
import { withOwnCart } from "./own-cart"

export type RepeatAnswer = { ok: true; answer: AddMealsResponse } | { ok: false; message: string }
export type SaveAnswer = { ok: true } | { ok: false; message: string }

/** Asks the server for the meals of a pattern, of a month like another or of a list. They become the parent's choice: nothing is in the basket yet. */
export async function repeatMeals(request: AddMealsRequest): Promise<RepeatAnswer> {
  const token = await requireToken(`/reserver/${request.canteen_service_id}`)
  try {
    return { ok: true, answer: await withOwnCart(token, request.canteen_service_id, (cartId) => tryMeals(token, cartId, request)) }
  } catch (error) {
    return { ok: false, message: refusalOf(error) }
  }
}

/** Keeps the rhythms of these children in place of all that was kept of them. */
export async function saveRhythms(serviceId: string, beneficiaryIds: string[], rhythms: PatternRequest[]): Promise<SaveAnswer> {
  const token = await requireToken(`/reserver/${serviceId}`)
  try {
    const known = await listPatterns(token, serviceId)
    const isWanted = (own: { beneficiary_id: string; weeks: string }) =>
      rhythms.some(({ beneficiary_id: id, weeks }) => id === own.beneficiary_id && weeks === own.weeks)
    for (const rhythm of rhythms) await savePattern(token, rhythm)
    const left = await listPatterns(token, serviceId)
    const gone = known.filter((own) => beneficiaryIds.includes(own.beneficiary_id) && !isWanted(own))
    for (const { id } of gone) if (left.some((own) => own.id === id)) await deletePattern(token, id)
    return { ok: true }
  } catch (error) {
    return { ok: false, message: refusalOf(error) }
  }
}

function refusalOf(error: unknown): string {
  if (error instanceof BackendError) return sentenceOf(error)
  throw error
}
