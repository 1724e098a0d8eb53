import { readEnvironment } from "../../../environment"
import { withOrigin } from "../../../modules/staff/origin"
import { type OpenInvitation, readOpenInvitation } from "../../../queries/open-invitation"
import { invalidField, isCanteenError, toHttp } from "../../../types/canteen-error"
import { type Newcomer, acceptInvitationWorkflow } from "../../../workflows/accept-invitation"
import { hashOf } from "../../../workflows/link-token"
import { defineRoute } from "../../define-route"
import { FILE, FileAnswer } from "../../file-answer"
import { isStrong, passwordTooWeak } from "../../middlewares/password-policy"
import { endedPage, invitationPage, joinedPage, refusalSentence } from "./page"
import { type InvitationForm, type InvitationQuery, invitationForm, invitationQuery, newcomer } from "./schema"

/** As `invitation.ended` answers. */
const ENDED = 400

export const GET = defineRoute<FileAnswer, undefined, InvitationQuery>(
  { summary: "The page on which somebody accepts an invitation to the staff", audience: "public", query: invitationQuery, answers: FILE },
  async ({ scope, query: { token } }) => {
    const invitation = await readOpenInvitation(scope, hashOf(token))
    return invitation ? FileAnswer.ofPage(invitationPage(invitation, token), 200) : FileAnswer.ofPage(endedPage(), ENDED)
  }
)

export const POST = defineRoute<FileAnswer, InvitationForm>(
  { summary: "Accepts an invitation to the staff: makes the account of its address, with its role; answers a page", audience: "public", body: invitationForm, answers: FILE },
  async ({ req, scope, body }) => {
    const invitation = await readOpenInvitation(scope, hashOf(body.token))
    if (!invitation) return FileAnswer.ofPage(endedPage(), ENDED)
    try {
      const { email, known } = invitation
      const input = { token_hash: hashOf(body.token), email, newcomer: known ? null : newcomerOf(body, email) }
      await withOrigin({ ip: req.ip ?? null, recorded: false }, async () => acceptInvitationWorkflow(scope).run({ input }))
      return FileAnswer.ofPage(joinedPage(invitation.email, new URL("/app/login", readEnvironment().BACKEND_URL).href), 200)
    } catch (thrown) {
      return refusalPage(thrown, { invitation, body })
    }
  }
)

type Refused = { invitation: OpenInvitation; body: InvitationForm }

function refusalPage(thrown: unknown, { invitation, body }: Refused): FileAnswer {
  if (!isCanteenError(thrown)) throw thrown
  const { status, body: error } = toHttp(thrown)
  if (error.code === "invitation.ended") return FileAnswer.ofPage(endedPage(), status)
  return FileAnswer.ofPage(invitationPage(invitation, body.token, { problem: refusalSentence(error.code), typed: body }), status)
}

function newcomerOf(typed: InvitationForm, email: string): Newcomer {
  const parsed = newcomer.safeParse(typed)
  if (!parsed.success) throw invalidField("first_name", "first_name, last_name and password are needed")
  if (!isStrong(parsed.data.password, email)) throw passwordTooWeak()
  return parsed.data
}
