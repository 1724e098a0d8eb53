import { CanteenError } from "../types/canteen-error"

/** How Medusa names every payment provider of ours: `pp_stripe_<account>`, one for each account at the processor. */
export const CARD_PROVIDERS = "pp_stripe_"

/** The platform's own account, as `medusa-config.ts` registers it. */
const PLATFORM = "card"
export const CARD_PROVIDER_ID = `${CARD_PROVIDERS}${PLATFORM}`

/** The payment provider that takes a payee's money: that of its own account, or of the platform's. */
export function cardProviderOf({ card_account }: { card_account: string | null }): string {
  return `${CARD_PROVIDERS}${card_account ?? PLATFORM}`
}

/** 400: money of a payee goes to its own account, whatever a client asks for. */
export function providerRefused(given: string, expected: string): CanteenError {
  return new CanteenError("not_allowed", "payment.provider_refused", `This cart is paid by card with "${expected}", not with "${given}"`, {
    field: "provider_id",
    allowed: [expected],
  })
}

/** 400: the payee's account is gone from the configuration. Its money goes nowhere else. */
export function providerUnavailable(provider: string): CanteenError {
  return new CanteenError("not_allowed", "payment.provider_unavailable", `"${provider}", the card account of this cart's payee, cannot be used at the moment`, {
    field: "provider_id",
  })
}
