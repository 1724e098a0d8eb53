import { notFound } from "next/navigation"
import { openDocument } from "@/data/quotients"
import { requireToken } from "@/data/session"

const KEPT = ["content-type", "content-length", "content-disposition", "x-content-type-options", "cache-control"]

/** The document that the family sent, for its own eyes. */
export async function GET(_: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const [token, { id }] = [await requireToken("/compte/quotient"), await params]
  const answer = await openDocument(token, id)
  if (!answer.ok || !answer.body) notFound()
  const headers = KEPT.flatMap((name): [string, string][] => {
    const value = answer.headers.get(name)
    return value === null ? [] : [[name, value]]
  })
  return new Response(answer.body, { headers })
}
