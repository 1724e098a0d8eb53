import { useState, type ReactElement } from "react"

import type { ClosureRequest, Day } from "../../../types/http"
import { SideDrawer } from "../../components/side-drawer"
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
  return (
    <SideDrawer open={open} title={words("closure.title")} onClose={onClose}>
      <Steps {...steps} onClose={onClose} />
    </SideDrawer>
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
