import { Alert, Button, Checkbox, Input, Label, Prompt } from "@medusajs/ui"
import { useId, useState, type FormEvent, type ReactElement, type ReactNode } from "react"

import type { AdminMealDay, MealDaysRequest } from "../../../types/http"
import { useChangeMealDays } from "../../api/calendar"
import { ApiError } from "../../api/request"
import { notifyDone } from "../../components/notify"
import { useThrownSentence } from "../../components/use-error-sentence"
import { useReturnFocus } from "../../components/use-return-focus"
import { shortDay } from "../../format/days"
import { useWords } from "../../i18n/use-words"

type EditDaysProps = { open: boolean; serviceId: string; days: AdminMealDay[]; onClose: () => void; onDone: () => void }

/** Sets the places or the menu of the chosen days. */
export function EditDays(props: EditDaysProps): ReactElement {
  const words = useWords()
  const returnFocus = useReturnFocus(props.open)
  return (
    <Prompt open={props.open} variant="confirmation" onOpenChange={(next) => !next && props.onClose()}>
      <Prompt.Content className="max-w-[min(480px,calc(100vw-16px))]" onCloseAutoFocus={returnFocus}>
        <Prompt.Header>
          <Prompt.Title>{words("mealDays.title", { count: props.days.length })}</Prompt.Title>
          <Prompt.Description>{words("mealDays.hint")}</Prompt.Description>
        </Prompt.Header>
        <EditForm {...props} />
      </Prompt.Content>
    </Prompt>
  )
}

const WHOLE_NUMBER = /^\d{1,5}$/

function EditForm({ serviceId, days, onClose, onDone }: EditDaysProps): ReactElement {
  const words = useWords()
  const change = useChangeMealDays()
  const sentence = useThrownSentence()
  const [only] = days.length === 1 ? days : []
  const [capacity, setCapacity] = useState<string | null>(null)
  const [menu, setMenu] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)

  function submit(event: FormEvent): void {
    event.preventDefault()
    const found = problemOf()
    setProblem(found)
    if (found === null) save()
  }

  function problemOf(): string | null {
    if (capacity === null && menu === null) return words("mealDays.nothing")
    return capacity === null || capacity === "" || WHOLE_NUMBER.test(capacity) ? null : words("mealDays.capacityInvalid")
  }

  function save(): void {
    const asked: MealDaysRequest = { canteen_service_id: serviceId, dates: days.map(({ date }) => date) }
    if (capacity !== null) asked.capacity = capacity === "" ? null : Number(capacity)
    if (menu !== null) asked.menu = menu.trim() === "" ? null : menu.trim()
    change.mutate(asked, {
      onSuccess: ({ meal_days }) => {
        notifyDone(words("mealDays.saved", { count: meal_days.length }))
        onClose()
        onDone()
      },
      onError: (error) => setProblem(tooFull(error) ?? sentence(error)),
    })
  }

  function tooFull(error: Error): string | null {
    const taken = error instanceof ApiError ? error.details?.days : undefined
    if (taken === undefined) return null
    return words("mealDays.tooFull", {
      days: taken.map(({ date, seats_taken }) => words("mealDays.tooFullDay", { day: shortDay(date), count: seats_taken })).join(" ; "),
    })
  }

  return (
    <form onSubmit={submit} noValidate>
      <div className="flex flex-col gap-y-4 px-6 pt-4">
        <Part label={words("mealDays.setCapacity")} on={capacity !== null} onChange={(on) => setCapacity(on ? String(only?.capacity ?? "") : null)}>
          <Field label={words("mealDays.capacity")} value={capacity ?? ""} inputMode="numeric" onChange={setCapacity} />
        </Part>
        <Part label={words("mealDays.setMenu")} on={menu !== null} onChange={(on) => setMenu(on ? (only?.menu ?? "") : null)}>
          <Field label={words("mealDays.menu")} hint={words("mealDays.menuHint")} value={menu ?? ""} maxLength={300} onChange={setMenu} />
        </Part>
        {problem !== null && (
          <Alert variant="error" role="alert" className="text-ui-fg-base">
            {problem}
          </Alert>
        )}
      </div>
      <Prompt.Footer className="flex-wrap">
        <Button type="button" variant="secondary" disabled={change.isPending} onClick={onClose}>
          {words("common.cancel")}
        </Button>
        <Button type="submit" isLoading={change.isPending}>
          {words("mealDays.save")}
        </Button>
      </Prompt.Footer>
    </form>
  )
}

function Part(props: { label: string; on: boolean; onChange: (on: boolean) => void; children: ReactNode }): ReactElement {
  const id = useId()
  return (
    <div className="flex flex-col gap-y-2">
      <div className="flex items-center gap-x-2">
        <Checkbox id={id} checked={props.on} onCheckedChange={(next) => props.onChange(next === true)} />
        <Label htmlFor={id} size="small" weight="plus">
          {props.label}
        </Label>
      </div>
      {props.on && <div className="pl-7">{props.children}</div>}
    </div>
  )
}

type FieldProps = { label: string; hint?: string; value: string; inputMode?: "numeric"; maxLength?: number; onChange: (value: string) => void }

function Field({ label, hint, value, onChange, ...input }: FieldProps): ReactElement {
  const id = useId()
  return (
    <div className="flex flex-col gap-y-1">
      <Label htmlFor={id} size="xsmall" weight="plus">
        {label}
      </Label>
      <Input id={id} size="small" autoComplete="off" value={value} aria-describedby={hint === undefined ? undefined : `${id}-hint`} onChange={(event) => onChange(event.target.value)} {...input} />
      {hint !== undefined && (
        <span id={`${id}-hint`} className="txt-xsmall text-ui-fg-subtle">
          {hint}
        </span>
      )}
    </div>
  )
}
