import { XMark } from "@medusajs/icons"
import { Drawer, IconButton } from "@medusajs/ui"
import type { ReactElement } from "react"

import type { Named, Role } from "../../../types/http"
import { useReturnFocus } from "../../components/use-return-focus"
import { useWords } from "../../i18n/use-words"
import { InviteForm } from "./invite-form"

type InviteProps = { open: boolean; roles: Role[]; communes: Named[]; onClose: () => void }

/** The drawer in which somebody is invited. */
export function Invite({ open, onClose, ...form }: InviteProps): ReactElement {
  const words = useWords()
  const returnFocus = useReturnFocus(open)
  return (
    <Drawer open={open} onOpenChange={(next) => !next && onClose()}>
      <Drawer.Content aria-describedby={undefined} onCloseAutoFocus={returnFocus}>
        <div className="flex items-center justify-between gap-x-4 border-b px-4 py-3 sm:px-6">
          <Drawer.Title>{words("staff.inviteTitle")}</Drawer.Title>
          <Drawer.Close asChild>
            <IconButton size="small" variant="transparent" aria-label={words("common.close")}>
              <XMark />
            </IconButton>
          </Drawer.Close>
        </div>
        <InviteForm {...form} onClose={onClose} />
      </Drawer.Content>
    </Drawer>
  )
}
