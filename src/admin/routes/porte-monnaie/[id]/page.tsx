import type { ReactElement } from "react"
import { useParams } from "react-router-dom"

import { RoleGate } from "../../../components/role-gate"
import { WalletPage } from "./wallet-page"

/** One wallet with its movements. */
export default function WalletDetailPage(): ReactElement {
  const { id = "" } = useParams()
  return <RoleGate permission="wallets.read">{(me) => <WalletPage key={id} walletId={id} me={me} />}</RoleGate>
}
