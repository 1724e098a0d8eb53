import { readAdminApiKey } from "../../../../../queries/api-keys"
import type { DeletedResponse } from "../../../../../types/http"
import { revokeApiKeyWorkflow } from "../../../../../workflows/revoke-api-key"
import { definePlatformRoute } from "../../../../define-staff-route"

export const DELETE = definePlatformRoute<DeletedResponse>(
  { summary: "Revokes a secret API key: its next request is refused", permission: "platform.manage", answers: "DeletedResponse" },
  async ({ scope, staff, params }) => {
    const { id } = await readAdminApiKey(scope, params["id"] ?? "")
    await revokeApiKeyWorkflow(scope).run({ input: { id, user_id: staff.user_id } })
    return { id, object: "api_key", deleted: true }
  }
)
