import { readAdminApiKey, readAdminApiKeys } from "../../../../queries/api-keys"
import type { AdminApiKeyResponse, AdminApiKeysResponse } from "../../../../types/http"
import { createApiKeyWorkflow } from "../../../../workflows/create-api-key"
import { definePlatformRoute } from "../../../define-staff-route"
import { type NewApiKeyBody, newApiKey } from "./schema"

export const GET = definePlatformRoute<AdminApiKeysResponse>(
  { summary: "Every secret API key, with its role and its communes", permission: "platform.manage", answers: "AdminApiKeysResponse" },
  async ({ scope }) => ({ api_keys: await readAdminApiKeys(scope) })
)

export const POST = definePlatformRoute<AdminApiKeyResponse, NewApiKeyBody>(
  {
    summary: "Makes a secret API key with a role in some communes; its token is answered this once",
    permission: "platform.manage",
    body: newApiKey,
    answers: "AdminApiKeyResponse",
    status: 201,
  },
  async ({ scope, staff, body }) => {
    const { result } = await createApiKeyWorkflow(scope).run({ input: { ...body, user_id: staff.user_id } })
    return { api_key: await readAdminApiKey(scope, result.id), token: result.token }
  }
)
