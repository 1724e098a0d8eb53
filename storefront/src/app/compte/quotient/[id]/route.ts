import { passFile } from "@/data/files"

/** The document that the family sent, for its own eyes. */
export async function GET(_: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const { id } = await params
  return passFile("/compte/quotient", `/store/canteen/documents/${encodeURIComponent(id)}/content`)
}
