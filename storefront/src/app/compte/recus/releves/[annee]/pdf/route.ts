import { passFile } from "@/data/files"

/** The family's yearly statement as a PDF to keep. */
export async function GET(_: Request, { params }: { params: Promise<{ annee: string }> }): Promise<Response> {
  const { annee } = await params
  return passFile(`/compte/recus/releves/${annee}`, `/store/canteen/statements/${encodeURIComponent(annee)}/pdf`)
}
