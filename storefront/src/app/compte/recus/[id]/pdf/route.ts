import { passFile } from "@/data/files"
import { requireToken } from "@/data/session"

/** The family's receipt as a PDF to keep. */
export async function GET(_: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const { id } = await params
  const token = await requireToken(`/compte/recus/${id}`)
  return passFile(token, `/store/canteen/receipts/${encodeURIComponent(id)}/pdf`)
}
