import { RecoveryCodeMfaProvider } from "@medusajs/auth/dist/providers/mfa/recovery-code"
import { verifyRecoveryCodeHash } from "@medusajs/auth/dist/utils/mfa"
import type { Context, DAL } from "@medusajs/framework/types"

import { sqlOf } from "./sql"

type Dependencies = ConstructorParameters<typeof RecoveryCodeMfaProvider>[0] & { baseRepository: DAL.RepositoryService }

/** Core's recovery codes let two requests at once in with one code. Here whoever deletes it has used it. */
export class OneUseRecoveryCode extends RecoveryCodeMfaProvider {
  private readonly repository: DAL.RepositoryService

  constructor(dependencies: Dependencies) {
    super(dependencies)
    this.repository = dependencies.baseRepository
  }

  /** Whether the code is one of this login's that was not used; it is used then. */
  override async verify(data: { auth_identity_id: string; code: string }, context: Context = {}): Promise<boolean> {
    const codes = await this.authMfaRecoveryCodeService_.list({ auth_identity_id: data.auth_identity_id }, { select: ["id", "code_hash"] }, context)
    for (const { id, code_hash } of codes) {
      if (await verifyRecoveryCodeHash(code_hash, data.code)) return this.use(id, context)
    }
    return false
  }

  private async use(id: string, context: Context): Promise<boolean> {
    const used = await sqlOf(this.repository, context).execute<unknown[]>("DELETE FROM auth_mfa_recovery_code WHERE id = ? RETURNING id", [id])
    return used.length === 1
  }
}
