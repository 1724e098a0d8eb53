import { XMark } from "@medusajs/icons"
import { Drawer, IconButton } from "@medusajs/ui"
import { useState, type ReactElement } from "react"

import type { ClosureRequest, Day } from "../../../types/http"
import { useReturnFocus } from "../../components/use-return-focus"
import { useWords } from "../../i18n/use-words"
import { ClosureForm, type ClosureDraft } from "./closure-form"
import { ClosurePreviewStep } from "./closure-preview"
import type { OwnService } from "./services"

type CloseDaysProps = {
  open: boolean
  services: OwnService[]
  service: OwnService
  /** The days chosen in the table: the first and the last fill the form. */
  suggested: Day[]
  today: Day
  onClose: () => void
}

/** Shuts days in three steps: what, what it cancels, done. */
export function CloseDays({ open, onClose, ...steps }: CloseDaysProps): ReactElement {
  const words = useWords()
  const returnFocus = useReturnFocus(open)
  return (
    <Drawer open={open} onOpenChange={(next) => !next && onClose()}>
      <Drawer.Content aria-describedby={undefined} onCloseAutoFocus={returnFocus}>
        <div className="flex items-center justify-between gap-x-4 border-b px-4 py-3 sm:px-6">
          <Drawer.Title>{words("closure.title")}</Drawer.Title>
          <Drawer.Close asChild>
            <IconButton size="small" variant="transparent" aria-label={words("common.close")}>
              <XMark />
            </IconButton>
          </Drawer.Close>
        </div>
        <Steps {...steps} onClose={onClose} />
      </Drawer.Content>
    </Drawer>
  )
}

function Steps({ services, service, suggested, today, onClose }: Omit<CloseDaysProps, "open">): ReactElement {
  const [draft, setDraft] = useState<ClosureDraft>({
    canteen_service_ids: [service.id],
    from: suggested[0] ?? today,
    to: suggested.at(-1) ?? suggested[0] ?? today,
    reason: "strike",
    note: "",
  })
  const [asked, setAsked] = useState<ClosureRequest | null>(null)
  const choices = services.filter(({ commune_id }) => commune_id === service.commune_id)
  if (asked !== null) return <ClosurePreviewStep asked={asked} services={choices} onBack={() => setAsked(null)} onClose={onClose} />
  return <ClosureForm draft={draft} services={choices} today={today} onChange={setDraft} onAsk={setAsked} onCancel={onClose} />
}
