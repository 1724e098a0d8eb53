import { TotpMfaProvider } from "@medusajs/auth/dist/providers/mfa/totp"
import { decryptSecret } from "@medusajs/auth/dist/utils/mfa"
import { verifyTotpCode } from "@medusajs/auth/dist/utils/totp"
import type { AuthTypes, Context } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"

import { type Sql, sqlOf } from "./sql"

type Factor = { id: string; provider_metadata: { secret: string } | null }

/** Later codes only: of two requests with one code the database lets one through. */
const CLAIM = `UPDATE auth_mfa_factor SET provider_metadata = jsonb_set(provider_metadata, '{last_step}', to_jsonb(?::bigint))
  WHERE id = ? AND coalesce((provider_metadata->>'last_step')::bigint, 0) < ? RETURNING id`

/**
 * Core's TOTP accepts a code as often as it is sent while its window lasts. Here a code counts once, and none that is older than the last one does (RFC 6238, 5.2),
 * whether it was sent to enrol, to log in or to switch the factor off.
 */
export class OneUseTotp extends TotpMfaProvider {
  /** Whether the code is right, and was never used. */
  override async verify(data: { auth_identity_id: string; code: string }, context: Context = {}): Promise<boolean> {
    const filter = { auth_identity_id: data.auth_identity_id, provider: this.method, status: "enabled" }
    const [factor] = await this.authMfaFactorService_.list(filter, {}, context)
    return factor !== undefined && this.claim(factor as unknown as Factor, data.code, context)
  }

  /** Enables a factor with a first code. @throws MedusaError `not_allowed` with a code that is wrong or was used */
  override async verifySetup(data: AuthTypes.AuthMfaVerifyDTO, context: Context = {}): Promise<AuthTypes.AuthMfaDTO> {
    const factor = await this.authMfaFactorService_.retrieve(data.id, {}, context)
    if (!(await this.claim(factor as unknown as Factor, data.code, context))) throw new MedusaError(MedusaError.Types.NOT_ALLOWED, "Invalid TOTP code")
    return super.verifySetup(data, context)
  }

  private async claim(factor: Factor, code: string, context: Context): Promise<boolean> {
    const step = this.stepOf(factor, code)
    if (step === undefined) return false
    const claimed = await this.sql(context).execute<unknown[]>(CLAIM, [step, factor.id, step])
    return claimed.length === 1
  }

  /** The step of time that a code belongs to, within the window around now. */
  private stepOf(factor: Factor, code: string): number | undefined {
    const { period, window, digits } = this.getTotpConfig_()
    const secret = decryptSecret(factor.provider_metadata?.secret ?? "", this.getEncryptionKey_())
    const now = Math.floor(Date.now() / 1000 / period)
    const steps = Array.from({ length: 2 * window + 1 }, (_, index) => now - window + index)
    return steps.find((step) => verifyTotpCode({ secret, code, digits, period, window: 0, timestamp: step * period * 1000 }))
  }

  private sql(context: Context): Sql {
    return sqlOf(this.baseRepository_, context)
  }
}
