import { readPublicPage } from "../../../../../queries/public-pages"
import type { PublicPageResponse } from "../../../../../types/http"
import { editPublicPageWorkflow } from "../../../../../workflows/edit-public-page"
import { defineStaffRoute } from "../../../../define-staff-route"
import { published } from "../published"
import { type PublicPageEditBody, publicPageEdit } from "../schema"

export const POST = defineStaffRoute<PublicPageResponse, PublicPageEditBody>(
  { summary: "Changes a commune's contact, its own terms and the colour of its pages", permission: "public_pages.edit", body: publicPageEdit, answers: "PublicPageResponse" },
  async ({ scope, staff, communes, body, params: { id = "" } }) => {
    await editPublicPageWorkflow(scope).run({ input: { commune_id: id, commune_ids: communes.toArray(), edit: body, user_id: staff.user_id } })
    return { public_page: published(await readPublicPage(scope, communes, id)) }
  }
)
