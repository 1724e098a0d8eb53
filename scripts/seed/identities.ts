import type { MedusaContainer } from "@medusajs/framework/types"
import { makeLogo } from "../../src/documents/logo"
import type { CommuneOffer } from "../../src/types/http"
import { editPublicPageWorkflow } from "../../src/workflows/edit-public-page"
import { setLogoWorkflow } from "../../src/workflows/set-logo"

const BY = "demo"
/** The communes that show what a colour and a logo look like: one with a manager's login, one with a family's. */
const COLOURS: Record<string, string> = { blavozy: "#7a1f3d", rosieres: "#1f4e8c" }
/** Two hills and the sun: drawn for the demonstration, and no arms of any town. */
const drawing = (colour: string): string => `<svg xmlns="http://www.w3.org/2000/svg" width="384" height="384" viewBox="0 0 96 96">
  <rect width="96" height="96" rx="12" fill="${colour}"/>
  <circle cx="64" cy="32" r="11" fill="#f3c969"/>
  <path d="M10 76c10-22 20-34 30-34s16 10 22 20c4-6 8-9 12-9s8 8 12 23z" fill="#fff"/>
</svg>`

/** Gives some communes of the demonstration a look of their own, as their managers would. */
export async function seedIdentities(container: MedusaContainer, communes: CommuneOffer[]): Promise<void> {
  for (const { id: commune_id, slug } of communes) {
    const brand_colour = COLOURS[slug]
    if (brand_colour === undefined) continue
    const own = { commune_id, commune_ids: [commune_id], user_id: BY }
    const { content, width, height } = await makeLogo({ content: Buffer.from(drawing(brand_colour)), mime_type: "image/png" })
    await editPublicPageWorkflow(container).run({ input: { ...own, edit: { brand_colour } } })
    await setLogoWorkflow(container).run({ input: { ...own, logo: { file: { content: content.toString("base64"), mime_type: "image/png" }, width, height } } })
  }
}
