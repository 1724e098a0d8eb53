import { passFile } from "@/data/files"

/** What is held on the family, for another service to read. */
export async function GET(): Promise<Response> {
  const answer = await passFile("/compte/donnees", "/store/canteen/account/export")
  answer.headers.set("content-disposition", 'attachment; filename="mes-donnees.json"')
  answer.headers.set("cache-control", "private, no-store")
  return answer
}
