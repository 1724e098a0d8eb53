import { readPublicPages } from "../../../../queries/public-pages"
import type { PublicPagesResponse } from "../../../../types/http"
import { defineStaffRoute } from "../../../define-staff-route"
import { published } from "./published"

export const GET = defineStaffRoute<PublicPagesResponse>(
  { summary: "What the caller's communes say of themselves on their public pages", permission: "public_pages.edit", answers: "PublicPagesResponse" },
  async ({ scope, communes }) => ({ public_pages: (await readPublicPages(scope, communes)).map(published) })
)
