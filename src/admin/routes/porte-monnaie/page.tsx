import { defineRouteConfig } from "@medusajs/admin-sdk"
import { CreditCard } from "@medusajs/icons"
import type { ReactElement } from "react"

import { RoleGate } from "../../components/role-gate"
import { WalletList } from "./wallet-list"

/** The wallets of the families, at the payees of the caller's communes. */
export default function WalletsPage(): ReactElement {
  return <RoleGate permission="wallets.read">{() => <WalletList />}</RoleGate>
}

export const config = defineRouteConfig({
  label: "menu.wallets",
  translationNs: "canteen",
  icon: CreditCard,
  rank: 5,
})
