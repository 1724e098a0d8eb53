import "server-only"
import type { DeletedResponse, DocumentResponse, DocumentsResponse } from "@wire"
import { call } from "./client"

const PATH = "/store/canteen/documents"

/** What the family's communes ask for, and where each paper stands. */
export async function listPapers(token: string): Promise<DocumentsResponse> {
  return call<DocumentsResponse>(PATH, { token, query: { limit: 1 } })
}

export type PaperToPost = { kind: string; membershipId: string; beneficiaryId: string; file: File }

/** Sends a paper. @throws the codes `document.*` of what is not taken */
export async function sendPaper(token: string, { kind, membershipId, beneficiaryId, file }: PaperToPost): Promise<void> {
  const body = new FormData()
  body.set("kind", kind)
  body.set("membership_id", membershipId)
  if (beneficiaryId) body.set("beneficiary_id", beneficiaryId)
  body.set("file", file)
  await call<DocumentResponse>(PATH, { method: "POST", token, body })
}

/** Takes back a paper that waits. @throws `document.already_decided` */
export async function removePaper(token: string, id: string): Promise<void> {
  await call<DeletedResponse>(`${PATH}/${encodeURIComponent(id)}`, { method: "DELETE", token })
}
