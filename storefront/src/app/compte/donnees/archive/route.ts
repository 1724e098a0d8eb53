import { passFile } from "@/data/files"
import { requireToken } from "@/data/session"

/** What is held on the family, with its documents, as a zip. */
export async function GET(): Promise<Response> {
  return passFile(await requireToken("/compte/donnees"), "/store/canteen/account/export/archive")
}
