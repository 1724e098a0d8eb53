import { passFile } from "@/data/files"

/** What is held on the family, as a page to read and to print. Its style bears the number that this site's policy asks for. */
export async function GET(request: Request): Promise<Response> {
  const answer = await passFile("/compte/donnees", "/store/canteen/account/export/page")
  const page = await answer.text()
  const headers = new Headers(answer.headers)
  headers.delete("content-length")
  return new Response(page.replace("<style>", `<style nonce="${request.headers.get("x-nonce") ?? ""}">`), { headers })
}
