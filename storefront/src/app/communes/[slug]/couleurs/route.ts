import { notFound } from "next/navigation"
import { listCommunes } from "@/data/account"
import { KEEP } from "@/data/files"
import { themeStyle } from "@/features/communes/theme-style"

/** The commune's colours, as a stylesheet. An address that names another colour than today's is answered, and not kept. */
export async function GET(request: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> {
  const { slug } = await params
  const theme = (await listCommunes()).find((commune) => commune.slug === slug)?.identity.theme
  if (!theme) notFound()
  const asked = new URL(request.url).searchParams.get("v")
  const headers = { "content-type": "text/css; charset=utf-8", "x-content-type-options": "nosniff", "cache-control": `#${asked ?? ""}` === theme.light.brand ? KEEP : "no-cache" }
  return new Response(themeStyle(theme), { headers })
}
