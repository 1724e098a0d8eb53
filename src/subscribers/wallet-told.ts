import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { currentInstant } from "../clock"
import { WALLET_TO_TELL } from "../workflows/adjust-wallet"
import { PAYOUT_ASKED } from "../workflows/ask-payout"
import { tellWalletsWorkflow } from "../workflows/tell-wallets"

/** Something happened to a wallet that its family does not know: it reads it at once. */
export default async function walletTold({ container }: SubscriberArgs): Promise<void> {
  await tellWalletsWorkflow(container).run({ input: { now: currentInstant().toString() } })
}

export const config: SubscriberConfig = { event: [WALLET_TO_TELL, PAYOUT_ASKED] }
