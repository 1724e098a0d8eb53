import { passFile } from "@/data/files"

/** The family's receipt as a PDF to keep. */
export async function GET(_: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const { id } = await params
  return passFile(`/compte/recus/${id}`, `/store/canteen/receipts/${encodeURIComponent(id)}/pdf`)
}
