import "server-only"
import type { ConsentGiven, ErasureRequest, ErasureResponse, ExportResponse } from "@wire"
import { call } from "./client"

const BASE = "/store/canteen/account"

/** What the family agreed to, and when. */
export async function readConsents(token: string): Promise<{ consents: ConsentGiven[]; names: Record<string, string> }> {
  const { consents, names } = (await call<ExportResponse>(`${BASE}/export`, { token })).export
  return { consents, names }
}

export async function readErasure(token: string): Promise<ErasureResponse["erasure"]> {
  return (await call<ErasureResponse>(`${BASE}/erasure`, { token })).erasure
}

/** @throws `password.wrong`, and what stands in the way: `erasure.account_open` and others */
export async function askErasure(token: string, body: ErasureRequest): Promise<void> {
  await call<ErasureResponse>(`${BASE}/erasure`, { method: "POST", token, body })
}

/** @throws `erasure.not_asked` */
export async function withdrawErasure(token: string): Promise<void> {
  await call<ErasureResponse>(`${BASE}/erasure`, { method: "DELETE", token })
}
