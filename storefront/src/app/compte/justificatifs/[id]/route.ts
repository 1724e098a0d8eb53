import { passFile } from "@/data/files"
import { requireToken } from "@/data/session"

/** The document that the family sent, for its own eyes. */
export async function GET(_: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const [token, { id }] = [await requireToken("/compte/justificatifs"), await params]
  return passFile(token, `/store/canteen/documents/${encodeURIComponent(id)}/content`)
}
