import "server-only"
import type { AddMealsRequest, AddMealsResponse, DeletedResponse, PatternRequest, PatternResponse, PatternsResponse, WeeklyPattern } from "@wire"
import { call } from "./client"

const PATH = "/store/canteen/patterns"

/** How the weeks of the family go in one canteen service, as it said once. */
export async function listPatterns(token: string, serviceId: string): Promise<WeeklyPattern[]> {
  const { patterns } = await call<PatternsResponse>(PATH, { token, query: { canteen_service_id: serviceId } })
  return patterns
}

/** Keeps a rhythm over the one of the same child and weeks. */
export async function savePattern(token: string, body: PatternRequest): Promise<WeeklyPattern> {
  const { pattern } = await call<PatternResponse>(PATH, { method: "POST", token, body })
  return pattern
}

export async function deletePattern(token: string, id: string): Promise<void> {
  await call<DeletedResponse>(`${PATH}/${encodeURIComponent(id)}`, { method: "DELETE", token })
}

/** Asks the server which meals a pattern, a month or a list would add to a cart, and why not the others; nothing is written. */
export async function tryMeals(token: string, cartId: string, body: AddMealsRequest): Promise<AddMealsResponse> {
  return call<AddMealsResponse>(`/store/canteen/carts/${encodeURIComponent(cartId)}/patterns`, {
    method: "POST",
    token,
    body: { ...body, dry_run: true },
  })
}
