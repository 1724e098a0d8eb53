import type { AuthenticatedMedusaRequest, MedusaNextFunction, MedusaRequest, MedusaResponse, MiddlewareRoute } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { currentInstant } from "../../clock"
import { toCents } from "../../decisions/euros"
import { readOrderKind, readOrderOf } from "../../queries/order-kind"
import { readScope } from "../../queries/staff"
import { CanteenError, invalidField } from "../../types/canteen-error"
import { captureOrderWorkflow } from "../../workflows/capture-order"
import { refundOrderWorkflow } from "../../workflows/refund-order"
import { answerErrors } from "../answer-errors"
import { readIdempotencyKey } from "../idempotency-key"
import { recorded } from "../record-request"
import { staffOf } from "./staff-gate"

/** Which order a request would change; nothing when it changes none. */
type OrderOf = (req: MedusaRequest) => Promise<string | null> | string | null

const asParam: OrderOf = (req) => req.params.id ?? null
const inBody: OrderOf = ({ body }) => {
  const id = body instanceof Object && "order_id" in body ? body.order_id : null
  return typeof id === "string" ? id : null
}
const ofCollection: OrderOf = (req) => readOrderOf(req.scope, "payment_collection", req.params.id ?? "")

/** What may be done to an order of ours as to any other: its address or e-mail, and putting it away. Its metadata tells what it is. */
function isHarmless({ method, originalUrl, body }: MedusaRequest): boolean {
  const path = originalUrl.split(/[?#]/, 1)[0]?.replace(/\/$/, "") ?? ""
  const [, , , , act] = path.split("/")
  if (method !== "POST") return false
  return act === "archive" || (act === undefined && !(body instanceof Object && "metadata" in body))
}

/** Core's acts on orders know neither seats nor wallets: on an order of ours they are refused, and say where the same is done. */
function fenced(matcher: string, orderOf: OrderOf, passes: (req: MedusaRequest) => boolean = () => false): MiddlewareRoute {
  const middleware = answerErrors(async (req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction) => {
    if (req.method === "GET" || passes(req)) { next(); return; }
    const orderId = await orderOf(req)
    if (orderId !== null && (await readOrderKind(req.scope, orderId)) !== null) throw orderFenced(orderId)
    next()
  })
  return { matcher, middlewares: [middleware] }
}

function orderFenced(orderId: string): CanteenError {
  const words = `Order "${orderId}" holds meals or fills a wallet: cancel its meals or refund it on the canteen's own pages, which keep seats, wallets and order together`
  return new CanteenError("not_allowed", "order.fenced", words)
}

const refundBody = z.object({ amount: z.coerce.number().positive().optional(), note: z.string().trim().max(500).nullish() })
const PAYMENT_FIELDS = ["*", "captures.*", "refunds.*", "refunds.refund_reason.*"]
const REFUND_NOTE = "Remboursement par la plateforme"

/** The built-in refund and capture of a payment of ours are done our way, and answered as core answers them. */
const paymentActs = answerErrors(async (req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction) => {
  const [, , , paymentId = "", act] = req.originalUrl.split(/[?#]/, 1)[0]?.split("/") ?? []
  const orderId = req.method === "POST" ? await readOrderOf(req.scope, "payment", paymentId) : null
  const kind = orderId === null ? null : await readOrderKind(req.scope, orderId)
  if (orderId === null || kind === null) { next(); return; }
  await recorded(req as AuthenticatedMedusaRequest, staffOf(req), async () => {
    if (act === "capture") await captureOrderWorkflow(req.scope).run({ input: { order_id: orderId } })
    else if (act === "refund" && kind === "meals") await refund(req as AuthenticatedMedusaRequest, { paymentId, orderId })
    else throw orderFenced(orderId)
  })
  const { data } = await req.scope.resolve(ContainerRegistrationKeys.QUERY).graph({ entity: "payment", fields: PAYMENT_FIELDS, filters: { id: paymentId } })
  res.json({ payment: data[0] })
})

async function refund(req: AuthenticatedMedusaRequest, { paymentId, orderId }: { paymentId: string; orderId: string }): Promise<void> {
  const parsed = refundBody.safeParse(req.body ?? {})
  if (!parsed.success) throw invalidField("amount", "amount must be a positive number of euros")
  const staff = staffOf(req)
  const { amount, note } = parsed.data
  await refundOrderWorkflow(req.scope).run({
    input: {
      order_id: orderId,
      commune_ids: (await readScope(req.scope, staff)).toArray(),
      refund_to: "card",
      cents: amount === undefined ? await leftOnPayment(req, paymentId) : toCents(amount),
      reason: note || REFUND_NOTE,
      refunded_by: staff.user_id,
      idempotency_key: readIdempotencyKey(req),
      now: currentInstant().toString(),
    },
  })
}

/** Without an amount core refunds the whole: what was captured and did not go back. */
async function leftOnPayment(req: MedusaRequest, paymentId: string): Promise<number> {
  const { data } = await req.scope.resolve(ContainerRegistrationKeys.QUERY).graph({ entity: "payment", fields: ["amount", "refunds.amount"], filters: { id: paymentId } })
  const [payment] = data as unknown as { amount: number; refunds: { amount: number }[] }[]
  return (payment?.refunds ?? []).reduce((left, { amount }) => left - toCents(amount), toCents(payment?.amount ?? 0))
}

/** After the gate: who may not call these routes at all was refused before. */
export const orderFence: MiddlewareRoute[] = [
  fenced("/admin/orders/:id", asParam, isHarmless),
  fenced("/admin/order-edits", inBody),
  fenced("/admin/order-edits/:id", asParam),
  fenced("/admin/returns", inBody),
  fenced("/admin/claims", inBody),
  fenced("/admin/exchanges", inBody),
  fenced("/admin/payment-collections", inBody),
  fenced("/admin/payment-collections/:id", ofCollection),
  { matcher: "/admin/payments/:id", middlewares: [paymentActs] },
  fenced("/store/orders/:id/transfer", asParam),
]
