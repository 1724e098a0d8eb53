import type { AdminDocumentResponse, AdminTariffResponse, QuotientResponse } from "../../src/types/http"
import type { Answer, Client } from "./client"

/** The smallest thing whose first bytes say PDF. */
export const PDF = "%PDF-1.4 attestation"

type Sent = { commune_id: string; value?: string; content?: string | Uint8Array<ArrayBuffer> | null; name?: string }

/** Sends a quotient with its proof, as the form of the family does. */
export async function sendQuotient(parent: Client, { commune_id, value = "482,70", content = PDF, name = "caf.pdf" }: Sent): Promise<Answer<QuotientResponse>> {
  const form = new FormData()
  form.set("commune_id", commune_id)
  form.set("value", value)
  if (content !== null) form.set("file", new Blob([content]), name)
  return parent.send<QuotientResponse>("POST", "/store/canteen/quotient", form)
}

/** The id of the document that waits, from the answer to its sending. */
export function documentIn({ status, body }: Answer<QuotientResponse>): string {
  if (status !== 201) throw new Error(`sending a quotient answered ${status}: ${JSON.stringify(body)}`)
  return body.quotient.request?.document.id ?? ""
}

/** A clerk accepts a quotient. */
export async function acceptQuotient(clerk: Client, id: string, accepted: { value: number; valid_until: string }): Promise<Answer<AdminDocumentResponse>> {
  return clerk.post<AdminDocumentResponse>(`/admin/canteen/documents/${id}/accept`, accepted)
}

/** A manager publishes prices of a tariff from a day on. */
export async function publishPrices(manager: Client, tariff_id: string, effective_from: string, pricing: object): Promise<Answer<AdminTariffResponse>> {
  return manager.post<AdminTariffResponse>("/admin/canteen/tariffs", { tariff_id, effective_from, pricing })
}

/** 1.20 € up to 499, 3.00 € above, 3.90 € without quotient. */
export const BRACKETS = {
  kind: "brackets",
  brackets: [
    { min: 0, max: 499, cents: 120 },
    { min: 500, max: null, cents: 300 },
  ],
  without_quotient_cents: 390,
}
