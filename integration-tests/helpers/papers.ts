import sharp from "sharp"
import type { DocumentKind, DocumentRequirementRequest, DocumentRequirementResponse, DocumentResponse, DocumentsResponse, MembershipsResponse, PaperToSend } from "../../src/types/http"
import type { Answer, Client } from "./client"
import { PDF } from "./quotients"

export const DOCUMENTS = "/store/canteen/documents"
export const REQUIREMENTS = "/admin/canteen/document-requirements"

type Bytes = string | Uint8Array<ArrayBuffer>
type Sent = { kind?: string; membership_id?: string; beneficiary_id?: string; content?: Bytes; name?: string }

/** Sends a document as the family's form does: an insurance, unless told otherwise. */
export async function sendPaper(parent: Client, { kind = "insurance", content = PDF, name = "piece.pdf", ...fields }: Sent): Promise<Answer<DocumentResponse>> {
  const form = new FormData()
  for (const [key, value] of Object.entries({ kind, ...fields })) form.set(key, value)
  form.set("file", new Blob([content]), name)
  return parent.send<DocumentResponse>("POST", DOCUMENTS, form)
}

/** The first membership of a family in a commune. */
export async function membershipAt(parent: Client, communeId: string): Promise<string> {
  const { memberships } = (await parent.get<MembershipsResponse>("/store/canteen/memberships")).body
  return memberships.find(({ commune }) => commune.id === communeId)?.id ?? ""
}

/** What a family's communes ask for, and where it stands. */
export async function papersOf(parent: Client, kind?: DocumentKind): Promise<PaperToSend[]> {
  const { papers } = (await parent.get<DocumentsResponse>(DOCUMENTS)).body
  return papers.filter((paper) => kind === undefined || paper.kind === kind)
}

type Asked = Pick<DocumentRequirementRequest, "commune_id" | "kind"> & Partial<DocumentRequirementRequest>

/** A manager asks for a paper: required, of each child, until the end of the school year, without blocking, unless told otherwise. */
export async function ask(manager: Client, asked: Asked): Promise<Answer<DocumentRequirementResponse>> {
  return manager.post<DocumentRequirementResponse>(REQUIREMENTS, { required: true, blocks_booking: false, per: "beneficiary", validity: "school_year", ...asked })
}

/** A picture of one colour, with where it was taken in its notes, held sideways. */
export async function aPhoto(format: "jpeg" | "png", { width = 40, height = 30 } = {}): Promise<Uint8Array<ArrayBuffer>> {
  const picture = sharp({ create: { width, height, channels: 3, background: "#336699" } })
    .withExif({ IFD0: { Copyright: "Camille Dupont" }, IFD3: { GPSLatitudeRef: "N" } })
    .withMetadata({ orientation: 6 })
  return new Uint8Array(await picture.toFormat(format).toBuffer())
}
