import { passPicture } from "@/data/files"

/** The commune's logo. */
export async function GET(_: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> {
  const { slug } = await params
  return passPicture(`/store/canteen/communes/${encodeURIComponent(slug)}/logo`)
}
