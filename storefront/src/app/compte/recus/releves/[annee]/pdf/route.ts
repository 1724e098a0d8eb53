import { passFile } from "@/data/files"
import { requireToken } from "@/data/session"

/** The family's yearly statement as a PDF to keep. */
export async function GET(_: Request, { params }: { params: Promise<{ annee: string }> }): Promise<Response> {
  const { annee } = await params
  const token = await requireToken(`/compte/recus/releves/${annee}`)
  return passFile(token, `/store/canteen/statements/${encodeURIComponent(annee)}/pdf`)
}
