import { passFile } from "@/data/files"
import { requireToken } from "@/data/session"

/** What is held on the family, as a page to read and to print. */
export async function GET(): Promise<Response> {
  return passFile(await requireToken("/compte/donnees"), "/store/canteen/account/export/page")
}
