import "server-only"
import type { CommuneQuotient, QuotientResponse, QuotientsResponse } from "@wire"
import { call } from "./client"

const PATH = "/store/canteen/quotient"

/** The family's quotient at each commune whose prices follow it. */
export async function listQuotients(token: string): Promise<CommuneQuotient[]> {
  const { quotients } = await call<QuotientsResponse>(PATH, { token })
  return quotients
}

/** Sends a quotient with its proof. @throws `quotient.already_pending`, `document.unsupported_type`, `document.too_large` */
export async function sendQuotient(token: string, { communeId, value, file }: { communeId: string; value: string; file: File }): Promise<void> {
  const body = new FormData()
  body.set("commune_id", communeId)
  body.set("value", value)
  body.set("file", file)
  await call<QuotientResponse>(PATH, { method: "POST", token, body })
}
