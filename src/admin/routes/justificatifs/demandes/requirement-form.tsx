import { Button, Checkbox, Heading, Input, Label, Text } from "@medusajs/ui"
import { useEffect, useId, useRef, useState, type FormEvent, type ReactElement } from "react"

import type { DocumentRequirement, DocumentRequirementRequest, Named } from "../../../../types/http"
import { useSaveRequirement } from "../../../api/documents"
import { SelectField } from "../../../components/filters"
import { notifyDone } from "../../../components/notify"
import { useThrownSentence } from "../../../components/use-error-sentence"
import { useWords } from "../../../i18n/use-words"
import { KINDS } from "../kinds"

type Commune = Named & { canteen_services: Named[] }
type FormProps = { edited: DocumentRequirement | null; communes: Commune[]; onDone: () => void }
type Draft = Required<Omit<DocumentRequirementRequest, "months" | "note">> & { months: string; note: string }

const VALIDITIES = ["school_year", "months", "unlimited"] as const
const MOST_NOTE = 200

function draftOf(edited: DocumentRequirement | null, communes: Commune[]): Draft {
  if (!edited) {
    const fresh = { kind: "insurance", required: true, blocks_booking: false, per: "beneficiary", validity: "school_year" } as const
    return { ...fresh, commune_id: communes[0]?.id ?? "", months: "", canteen_service_ids: [], note: "" }
  }
  const { commune, kind, required, blocks_booking, per, validity, months, canteen_services, note } = edited
  const own = { kind, required, blocks_booking, per, validity }
  return { ...own, commune_id: commune.id, months: months === null ? "" : String(months), canteen_service_ids: canteen_services.map(({ id }) => id), note: note ?? "" }
}

/** What a commune asks of one kind of paper; a refusal stays beside what was chosen. Writing a kind that is asked already changes it. */
export function RequirementForm({ edited, communes, onDone }: FormProps): ReactElement {
  const words = useWords()
  const sentence = useThrownSentence()
  const save = useSaveRequirement()
  const id = useId()
  const form = useRef<HTMLFormElement>(null)
  const [draft, setDraft] = useState(() => draftOf(edited, communes))
  const [fault, setFault] = useState("")
  const change = (part: Partial<Draft>): void => setDraft((now) => ({ ...now, ...part }))
  const kind = words(`documents.kind.${draft.kind}`)
  const services = communes.find((commune) => commune.id === draft.commune_id)?.canteen_services ?? []

  useEffect(() => {
    if (edited) form.current?.focus()
  }, [edited])

  function submit(event: FormEvent): void {
    event.preventDefault()
    const months = draft.validity === "months" ? Number(draft.months) : null
    const isWrong = months !== null && !(Number.isInteger(months) && months >= 1 && months <= 60)
    setFault(isWrong ? words("requirements.monthsMissing") : "")
    if (isWrong) return
    save.mutate(
      { ...draft, months, blocks_booking: draft.required && draft.blocks_booking, note: draft.note.trim() === "" ? null : draft.note.trim() },
      {
        onSuccess: () => {
          notifyDone(words("requirements.savedToast", { kind }))
          setDraft(draftOf(null, communes))
          onDone()
        },
        onError: (error) => setFault(sentence(error)),
      },
    )
  }

  const box = (key: string, label: string, checked: boolean, set: (on: boolean) => void): ReactElement => (
    <div key={key} className="flex items-center gap-x-2">
      <Checkbox id={`${id}-${key}`} checked={checked} onCheckedChange={(on) => set(on === true)} />
      <Label htmlFor={`${id}-${key}`} size="small">
        {label}
      </Label>
    </div>
  )
  const text = (key: "months" | "note", label: string, hint?: string): ReactElement => (
    <div className="flex w-full flex-col gap-y-1 sm:w-72">
      <Label htmlFor={`${id}-${key}`} size="xsmall" weight="plus">
        {label}
      </Label>
      <Input
        id={`${id}-${key}`}
        size="small"
        autoComplete="off"
        inputMode={key === "months" ? "numeric" : undefined}
        maxLength={MOST_NOTE}
        placeholder={hint}
        value={draft[key]}
        aria-invalid={key === "months" && fault !== ""}
        aria-describedby={fault === "" ? undefined : `${id}-fault`}
        onChange={(event) => change({ [key]: event.target.value })}
      />
    </div>
  )

  return (
    <form ref={form} tabIndex={-1} aria-labelledby={`${id}-title`} onSubmit={submit} noValidate className="flex flex-col gap-y-4 outline-none px-4 py-4 sm:px-6">
      <Heading id={`${id}-title`} level="h2">
        {edited ? words("requirements.editTitle", { kind, commune: edited.commune.name }) : words("requirements.add")}
      </Heading>
      <div className="flex flex-wrap items-end gap-3">
        {!edited && communes.length > 1 && (
          <SelectField
            label={words("requirements.commune")}
            choices={communes.map(({ id: value, name }) => ({ value, label: name }))}
            value={draft.commune_id}
            onChange={(commune_id) => change({ commune_id, canteen_service_ids: [] })}
          />
        )}
        {!edited && (
          <SelectField
            label={words("requirements.kind")}
            choices={KINDS.map((value) => ({ value, label: words(`documents.kind.${value}`) }))}
            value={draft.kind}
            onChange={(value) => change({ kind: KINDS.find((one) => one === value) ?? draft.kind })}
          />
        )}
        <SelectField
          label={words("requirements.per")}
          choices={(["beneficiary", "family"] as const).map((value) => ({ value, label: words(`requirements.perValue.${value}`) }))}
          value={draft.per}
          onChange={(value) => change({ per: value === "family" ? "family" : "beneficiary" })}
        />
        <SelectField
          label={words("requirements.validity")}
          choices={VALIDITIES.map((value) => ({ value, label: words(`requirements.validityValue.${value}`) }))}
          value={draft.validity}
          onChange={(value) => change({ validity: VALIDITIES.find((one) => one === value) ?? draft.validity })}
        />
        {draft.validity === "months" && text("months", words("requirements.months"))}
      </div>
      <div className="flex flex-wrap gap-x-6 gap-y-2">
        {box("required", words("requirements.required"), draft.required, (required) => change({ required }))}
        {draft.required && box("blocks", words("requirements.blocks"), draft.blocks_booking, (blocks_booking) => change({ blocks_booking }))}
      </div>
      <fieldset className="flex flex-col gap-y-2">
        <legend className="txt-compact-xsmall-plus mb-1">{words("requirements.services")}</legend>
        <div className="flex flex-wrap gap-x-6 gap-y-2">
          {services.map((service) =>
            box(service.id, service.name, draft.canteen_service_ids.includes(service.id), (on) =>
              change({ canteen_service_ids: on ? [...draft.canteen_service_ids, service.id] : draft.canteen_service_ids.filter((one) => one !== service.id) }),
            ),
          )}
        </div>
        <Text size="xsmall" className="text-ui-fg-subtle">
          {words("requirements.servicesHint")}
        </Text>
      </fieldset>
      {text("note", words("requirements.note"), words("requirements.noteHint"))}
      {fault !== "" && (
        <Text id={`${id}-fault`} role="alert" size="small" className="text-ui-fg-error">
          {fault}
        </Text>
      )}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" size="small" isLoading={save.isPending}>
          {words("requirements.save")}
        </Button>
        {edited && (
          <Button type="button" size="small" variant="secondary" onClick={onDone}>
            {words("common.cancel")}
          </Button>
        )}
      </div>
    </form>
  )
}
