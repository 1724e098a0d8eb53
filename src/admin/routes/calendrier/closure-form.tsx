import { Alert, Button, Checkbox, Drawer, Label, Text, Textarea } from "@medusajs/ui"
import { useId, useState, type FormEvent, type ReactElement } from "react"

import type { ClosureReason, ClosureRequest, Day } from "../../../types/http"
import { DayField, SelectField } from "../../components/filters"
import { calendarCodes } from "../../i18n/calendar-fr"
import { useWords, type Words } from "../../i18n/use-words"
import type { OwnService } from "./services"

export type ClosureDraft = { canteen_service_ids: string[]; from: Day; to: Day; reason: ClosureReason; note: string }

const NOTE_MAX = 500
const REASONS = Object.entries(calendarCodes.closureReason).map(([value, label]) => ({ value, label }))

function isReason(value: string): value is ClosureReason {
  return value in calendarCodes.closureReason
}

type ClosureFormProps = {
  draft: ClosureDraft
  services: OwnService[]
  today: Day
  onChange: (draft: ClosureDraft) => void
  onAsk: (asked: ClosureRequest) => void
  onCancel: () => void
}

/** Which services, which days, why, and what parents read. */
export function ClosureForm({ draft, services, today, onChange, onAsk, onCancel }: ClosureFormProps): ReactElement {
  const words = useWords()
  const noteId = useId()
  const [problem, setProblem] = useState<string | null>(null)
  const set = (changes: Partial<ClosureDraft>): void => onChange({ ...draft, ...changes })
  const toggle = (id: string): void =>
    set({ canteen_service_ids: draft.canteen_service_ids.includes(id) ? draft.canteen_service_ids.filter((own) => own !== id) : [...draft.canteen_service_ids, id] })

  function submit(event: FormEvent): void {
    event.preventDefault()
    const note = draft.note.trim().replace(/\s+/g, " ")
    const found = problemOf({ ...draft, note }, today, words)
    setProblem(found)
    if (found === null) onAsk({ ...draft, note: note === "" ? null : note })
  }

  return (
    <form onSubmit={submit} noValidate className="flex min-h-0 flex-1 flex-col">
      <Drawer.Body className="flex flex-col gap-y-5 overflow-y-auto">
        <Text size="small" className="text-ui-fg-subtle">
          {words("closure.hint")}
        </Text>
        <fieldset className="flex flex-col gap-y-2">
          <legend className="txt-compact-xsmall-plus mb-1">{words("closure.services")}</legend>
          {services.map((service) => (
            <ServiceChoice key={service.id} service={service} on={draft.canteen_service_ids.includes(service.id)} onChange={() => toggle(service.id)} />
          ))}
        </fieldset>
        <div className="flex flex-wrap gap-3">
          <DayField label={words("common.from")} value={draft.from} onChange={(from) => set({ from, to: draft.to < from ? from : draft.to })} />
          <DayField label={words("common.to")} value={draft.to} onChange={(to) => set({ to })} />
        </div>
        <SelectField label={words("closure.reason")} choices={REASONS} value={draft.reason} onChange={(reason) => isReason(reason) && set({ reason })} />
        <div className="flex flex-col gap-y-1">
          <Label htmlFor={noteId} size="xsmall" weight="plus">
            {words(draft.reason === "other" ? "closure.noteRequired" : "closure.note")}
          </Label>
          <Textarea id={noteId} rows={3} value={draft.note} placeholder={words("closure.notePlaceholder")} onChange={(event) => set({ note: event.target.value })} />
        </div>
        {problem !== null && (
          <Alert variant="error" role="alert" className="text-ui-fg-base">
            {problem}
          </Alert>
        )}
      </Drawer.Body>
      <Drawer.Footer>
        <Button type="button" variant="secondary" onClick={onCancel}>
          {words("common.cancel")}
        </Button>
        <Button type="submit">{words("closure.check")}</Button>
      </Drawer.Footer>
    </form>
  )
}

function problemOf({ canteen_service_ids, from, to, reason, note }: ClosureDraft, today: Day, words: Words): string | null {
  if (canteen_service_ids.length === 0) return words("closure.servicesMissing")
  if (from === "" || to === "") return words("closure.datesMissing")
  if (from < today) return words("error.code.calendar_past")
  if (to < from) return words("closure.datesInverted")
  if (reason === "other" && note === "") return words("closure.noteMissing")
  return note.length > NOTE_MAX ? words("closure.noteTooLong", { max: NOTE_MAX }) : null
}

function ServiceChoice({ service, on, onChange }: { service: OwnService; on: boolean; onChange: () => void }): ReactElement {
  const id = useId()
  return (
    <div className="flex items-center gap-x-2">
      <Checkbox id={id} checked={on} onCheckedChange={onChange} />
      <Label htmlFor={id} size="small">
        {service.name}
      </Label>
    </div>
  )
}
