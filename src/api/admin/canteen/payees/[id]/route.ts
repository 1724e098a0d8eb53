import { readAdminPayee } from "../../../../../queries/platform"
import type { AdminPayeeResponse } from "../../../../../types/http"
import { savePayeeWorkflow } from "../../../../../workflows/save-payee"
import { definePlatformRoute } from "../../../../define-staff-route"
import { type PayeeEditBody, payeeEdit } from "../schema"

export const POST = definePlatformRoute<AdminPayeeResponse, PayeeEditBody>(
  { summary: "Changes a payee's name, the bounds of its wallets and the card account that its money goes to", permission: "platform.manage", body: payeeEdit, answers: "AdminPayeeResponse" },
  async ({ scope, staff, body, params }) => {
    const { result: id } = await savePayeeWorkflow(scope).run({ input: { id: params["id"] ?? "", fields: body, user_id: staff.user_id } })
    return { payee: await readAdminPayee(scope, id) }
  }
)
