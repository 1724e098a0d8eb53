import type { MedusaContainer } from "@medusajs/framework/types"
import { currentInstant } from "../clock"
import { tellWalletsWorkflow } from "../workflows/tell-wallets"

/** Tells families of low balances, and of what a lost event left untold. */
export default async function tellWallets(container: MedusaContainer): Promise<void> {
  await tellWalletsWorkflow(container).run({ input: { now: currentInstant().toString() } })
}

export const config = { name: "canteen-tell-wallets", schedule: "* * * * *" }
