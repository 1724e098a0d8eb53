import { passFile } from "@/data/files"

/** What is held on the family, with its documents, as a zip. */
export async function GET(): Promise<Response> {
  return passFile("/compte/donnees", "/store/canteen/account/export/archive")
}
