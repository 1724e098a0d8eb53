import {
  type AuthenticatedMedusaRequest,
  type MedusaNextFunction,
  type MedusaRequest,
  type MedusaResponse,
  type MiddlewareRoute,
  authenticate,
} from "@medusajs/framework/http"
import { isConfigured } from "../../card-accounts"
import { providerRefused, providerUnavailable } from "../../decisions/card-provider"
import { cardProviderOfCollection } from "../../queries/cart-payee"
import { type OwnedKind, readOwners } from "../../queries/owners"
import { invalidField, notFound } from "../../types/canteen-error"
import { answerErrors } from "../answer-errors"

type Guard = (req: MedusaRequest, res: MedusaResponse) => Promise<void> | void

/** Who is logged in is read first, and nobody is refused for not being. */
const whoCalls = authenticate("customer", ["session", "bearer"], { allowUnauthenticated: true })

/** A core store route, with all below it, and the guards before it. Without a method it runs before core's own middlewares. */
function guarded(matcher: string, ...guards: Guard[]): MiddlewareRoute {
  const middleware = answerErrors(async (req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction) => {
    for (const guard of guards) await guard(req, res)
    next()
  })
  return { matcher, middlewares: [whoCalls, middleware] }
}

/** What belongs to a customer account answers that customer alone, as what does not exist answers everyone; a guest's is core's matter. */
async function checkOwner(req: MedusaRequest, kind: OwnedKind, id: unknown): Promise<void> {
  if (typeof id !== "string" || id === "") return
  const owners = await readOwners(req.scope, kind, id)
  const { auth_context: auth } = req as Partial<AuthenticatedMedusaRequest>
  const caller = auth?.actor_type === "customer" ? auth.actor_id : null
  if (owners === null || owners.some((owner) => owner !== caller)) throw notFound(kind, id)
}

const ownedByParam =
  (kind: OwnedKind): Guard =>
  (req) =>
    checkOwner(req, kind, req.params.id)

const ownedByBody =
  (kind: OwnedKind, field: string): Guard =>
  (req) =>
    checkOwner(req, kind, bodyOf(req)[field])

const ownedByQuery =
  (kind: OwnedKind, field: string): Guard =>
  async (req) => {
    for (const id of [req.query[field]].flat()) await checkOwner(req, kind, id)
  }

/** A card session is opened with the account of the cart's payee, or not at all. */
const paysItsPayee: Guard = async (req) => {
  const { provider_id: given } = bodyOf(req)
  if (req.method !== "POST" || typeof given !== "string") return
  const expected = await cardProviderOfCollection(req.scope, req.params.id ?? "")
  if (expected === null) return
  if (given !== expected) throw providerRefused(given, expected)
  if (!isConfigured(req.scope, expected)) throw providerUnavailable(expected)
}

/** Lines and carts carry our metadata: what a client says of its own would be read as ours. */
const refuseMetadata: Guard = (req) => {
  const field = metadataIn(bodyOf(req))
  if (field) throw invalidField(field, `${field}: clients may not set metadata`, "cart.metadata_refused")
}

function metadataIn(body: Record<string, unknown>): string | undefined {
  if (body["metadata"] !== undefined) return "metadata"
  const items = Array.isArray(body["items"]) ? (body["items"] as unknown[]) : []
  const index = items.findIndex((item) => typeof item === "object" && item !== null && "metadata" in item)
  return index === -1 ? undefined : `items.${index}.metadata`
}

function bodyOf(req: MedusaRequest): Record<string, unknown> {
  return typeof req.body === "object" && req.body !== null ? (req.body as Record<string, unknown>) : {}
}

/** What core says of a payment that did not come through, in words only. */
const PAYMENT_REFUSALS: [RegExp, string][] = [
  [/not enabled in the cart's region/, "payment.provider_unavailable"],
  [/was not authorized with the provider/, "payment.not_authorized"],
  [/Payment (collection|sessions)/, "payment.session_missing"],
]

/** A client acts on codes: core's refusals of a session or a completion get one, beside those of our own. */
const nameRefusals: Guard = (_req, res) => {
  const answer = res.json.bind(res)
  res.json = (body: unknown) => answer(res.statusCode === 400 ? named(body) : body)
}

function named(body: unknown): unknown {
  const { code, message } = body as { code?: string; message?: string }
  const known = PAYMENT_REFUSALS.find(([words]) => words.test(message ?? ""))
  return code === undefined && known ? { ...(body as object), code: known[1] } : body
}

/** Carts, payment collections and orders of a customer account answer its owner; core cart routes take no metadata; a card pays the cart's payee. */
export const storeGate: MiddlewareRoute[] = [
  guarded("/store/carts", refuseMetadata),
  guarded("/store/carts/:id", ownedByParam("cart")),
  guarded("/store/carts/:id/complete", nameRefusals),
  guarded("/store/payment-collections", ownedByBody("cart", "cart_id")),
  guarded("/store/payment-collections/:id", ownedByParam("payment_collection")),
  guarded("/store/payment-collections/:id/payment-sessions", paysItsPayee, nameRefusals),
  guarded("/store/orders/:id", ownedByParam("order")),
  guarded("/store/shipping-options", ownedByQuery("cart", "cart_id"), ownedByBody("cart", "cart_id")),
  guarded("/store/returns", ownedByBody("order", "order_id")),
]
