import { XMark } from "@medusajs/icons"
import { Drawer, IconButton } from "@medusajs/ui"
import type { ReactElement, ReactNode } from "react"

import { useWords } from "../i18n/use-words"
import { useReturnFocus } from "./use-return-focus"

type SideDrawerProps = { open: boolean; title: string; onClose: () => void; children: ReactNode }

/** A drawer with its title and a cross; the focus goes back to what opened it. */
export function SideDrawer({ open, title, onClose, children }: SideDrawerProps): ReactElement {
  const words = useWords()
  const returnFocus = useReturnFocus(open)
  return (
    <Drawer open={open} onOpenChange={(next) => !next && onClose()}>
      <Drawer.Content aria-describedby={undefined} onCloseAutoFocus={returnFocus}>
        <div className="flex items-center justify-between gap-x-4 border-b px-4 py-3 sm:px-6">
          <Drawer.Title>{title}</Drawer.Title>
          <Drawer.Close asChild>
            <IconButton size="small" variant="transparent" aria-label={words("common.close")}>
              <XMark />
            </IconButton>
          </Drawer.Close>
        </div>
        {children}
      </Drawer.Content>
    </Drawer>
  )
}
