import type { ReactElement } from "react"

import type { Named, Role } from "../../../types/http"
import { SideDrawer } from "../../components/side-drawer"
import { useWords } from "../../i18n/use-words"
import { InviteForm } from "./invite-form"

type InviteProps = { open: boolean; roles: Role[]; communes: Named[]; onClose: () => void }

/** The drawer in which somebody is invited. */
export function Invite({ open, onClose, ...form }: InviteProps): ReactElement {
  const words = useWords()
  return (
    <SideDrawer open={open} title={words("staff.inviteTitle")} onClose={onClose}>
      <InviteForm {...form} onClose={onClose} />
    </SideDrawer>
  )
}
