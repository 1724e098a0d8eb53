import type { MedusaContainer } from "@medusajs/framework/types"
import { makeLogo } from "../../src/documents/logo"
import type { CommuneOffer } from "../../src/types/http"
import { editPublicPageWorkflow } from "../../src/workflows/edit-public-page"
import { setLogoWorkflow } from "../../src/workflows/set-logo"

/** The commune that shows what a colour and a logo look like. */
const BY = "demo"
const SLUG = "blavozy"
const COLOUR = "#7a1f3d"
/** A hill under a roof: drawn for the demonstration, and no arms of any town. */
const DRAWING = `<svg xmlns="http://www.w3.org/2000/svg" width="384" height="384" viewBox="0 0 96 96">
  <rect width="96" height="96" rx="12" fill="${COLOUR}"/>
  <path d="M14 74c14-16 24-20 34-20s20 4 34 20z" fill="#fff"/>
  <path d="M48 16 24 36h7v13h34V36h7z" fill="#fff"/>
</svg>`

/** Gives one commune of the demonstration a look of its own, as its manager would. */
export async function seedIdentities(container: MedusaContainer, communes: CommuneOffer[]): Promise<void> {
  const commune_ids = communes.filter(({ slug }) => slug === SLUG).map(({ id }) => id)
  for (const commune_id of commune_ids) {
    const { content, width, height } = await makeLogo({ content: Buffer.from(DRAWING), mime_type: "image/png" })
    await editPublicPageWorkflow(container).run({ input: { commune_id, commune_ids, edit: { brand_colour: COLOUR }, user_id: BY } })
    await setLogoWorkflow(container).run({ input: { commune_id, commune_ids, logo: { file: { content: content.toString("base64"), mime_type: "image/png" }, width, height }, user_id: BY } })
  }
}
