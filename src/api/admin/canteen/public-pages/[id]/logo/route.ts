import { z } from "@medusajs/framework/zod"
import { makeLogo } from "../../../../../../documents/logo"
import { readLogo, readPublicPage } from "../../../../../../queries/public-pages"
import { notFound } from "../../../../../../types/canteen-error"
import type { PublicPageResponse } from "../../../../../../types/http"
import { setLogoWorkflow } from "../../../../../../workflows/set-logo"
import { defineStaffRoute } from "../../../../../define-staff-route"
import { FILE, FileAnswer } from "../../../../../file-answer"
import { documentOf } from "../../../../../middlewares/receive-document"
import { published } from "../../published"

const permission = "public_pages.edit"
const answers = "PublicPageResponse"
const nothing = z.strictObject({})

export const GET = defineStaffRoute<FileAnswer>(
  { summary: "The logo of one of the caller's communes", permission, answers: FILE },
  async ({ scope, communes, params: { id = "" } }) => {
    if (!communes.includes(id)) throw notFound("logo", id)
    return FileAnswer.ofDocument(id, await readLogo(scope, id), "inline")
  }
)

export const POST = defineStaffRoute<PublicPageResponse, z.infer<typeof nothing>>(
  { summary: "Hangs a logo (JPEG or PNG, 5 MB at most) on a commune's pages", permission, body: nothing, file: "file", answers },
  async ({ req, scope, staff, communes, params: { id = "" } }) => {
    const { content, width, height } = await makeLogo(documentOf(req))
    const logo = { file: { content: content.toString("base64"), mime_type: "image/png" as const }, width, height }
    await setLogoWorkflow(scope).run({ input: { commune_id: id, commune_ids: communes.toArray(), logo, user_id: staff.user_id } })
    return { public_page: published(await readPublicPage(scope, communes, id)) }
  }
)

export const DELETE = defineStaffRoute<PublicPageResponse>(
  { summary: "Takes the logo off a commune's pages", permission, answers },
  async ({ scope, staff, communes, params: { id = "" } }) => {
    await setLogoWorkflow(scope).run({ input: { commune_id: id, commune_ids: communes.toArray(), logo: null, user_id: staff.user_id } })
    return { public_page: published(await readPublicPage(scope, communes, id)) }
  }
)
