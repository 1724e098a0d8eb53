import { readAdminPayee, readAdminPayees } from "../../../../queries/platform"
import type { AdminPayeeResponse, AdminPayeesResponse } from "../../../../types/http"
import { savePayeeWorkflow } from "../../../../workflows/save-payee"
import { definePlatformRoute } from "../../../define-staff-route"
import { type NewPayeeBody, newPayee } from "./schema"

export const GET = definePlatformRoute<AdminPayeesResponse>(
  { summary: "Every payee with the bounds of its wallets, its card account and its communes", permission: "platform.manage", answers: "AdminPayeesResponse" },
  async ({ scope }) => ({ payees: await readAdminPayees(scope) })
)

export const POST = definePlatformRoute<AdminPayeeResponse, NewPayeeBody>(
  { summary: "Adds a payee", permission: "platform.manage", body: newPayee, answers: "AdminPayeeResponse", status: 201 },
  async ({ scope, staff, body }) => {
    const { result: id } = await savePayeeWorkflow(scope).run({ input: { id: null, fields: body, user_id: staff.user_id } })
    return { payee: await readAdminPayee(scope, id) }
  }
)
