import { Button, Input, Label, Select } from "@medusajs/ui"
import { useEffect, useId, useRef, useState, type ReactElement } from "react"

import { dayWithYear } from "../format/days"
import { useWords } from "../i18n/use-words"
import type { ListAddress } from "./use-list-address"

type Choice = { value: string; label: string }

/** One choice among few, all visible: the pressed one is said, not only coloured. */
export function ChoiceBar(props: { label: string; choices: Choice[]; value: string; onChange: (value: string) => void }): ReactElement {
  return (
    <div role="group" aria-label={props.label} className="bg-ui-bg-subtle border-ui-border-base flex flex-wrap gap-1 rounded-lg border p-1">
      {props.choices.map((choice) => {
        const chosen = choice.value === props.value
        return (
          <Button
            key={choice.value}
            size="small"
            variant={chosen ? "secondary" : "transparent"}
            aria-pressed={chosen}
            className={chosen ? undefined : "text-ui-fg-subtle"}
            onClick={() => props.onChange(choice.value)}
          >
            {choice.label}
          </Button>
        )
      })}
    </div>
  )
}

const TYPING_MS = 300

/** A search that follows the typing after a pause; Enter searches at once. */
export function SearchField(props: { label: string; placeholder: string; value: string; onChange: (value: string) => void }): ReactElement {
  const id = useId()
  const [text, setText] = useState(props.value)
  const [known, setKnown] = useState(props.value)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const latest = useRef(props)

  useEffect(() => {
    latest.current = props
  })
  useEffect(() => () => clearTimeout(timer.current), [])
  if (props.value !== known) {
    setKnown(props.value)
    if (props.value !== text.trim()) setText(props.value)
  }

  function submit(next: string): void {
    clearTimeout(timer.current)
    if (next.trim() !== latest.current.value) latest.current.onChange(next.trim())
  }

  function type(next: string): void {
    setText(next)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => submit(next), TYPING_MS)
  }

  return (
    <div className="flex w-full flex-col gap-y-1 sm:w-64">
      <Label htmlFor={id} size="xsmall" weight="plus">
        {props.label}
      </Label>
      <Input
        id={id}
        role="searchbox"
        enterKeyHint="search"
        size="small"
        autoComplete="off"
        placeholder={props.placeholder}
        value={text}
        onChange={(event) => type(event.target.value)}
        onKeyDown={(event) => event.key === "Enter" && submit(text)}
      />
    </div>
  )
}

/**
 * A day, `YYYY-MM-DD` or empty. The browser's own field, which writes dates in the browser's language: until it has the focus, French
 * covers it.
 */
export function DayField(props: { label: string; value: string; onChange: (value: string) => void }): ReactElement {
  const words = useWords()
  const id = useId()
  return (
    <div className="flex min-w-28 flex-1 flex-col gap-y-1 sm:flex-none">
      <Label htmlFor={id} size="xsmall" weight="plus">
        {props.label}
      </Label>
      <div className="group relative">
        <Input
          id={id}
          type="date"
          size="small"
          value={props.value}
          onChange={(event) => props.onChange(event.target.value)}
          className="w-full min-w-0 [&:not(:focus)]:text-transparent sm:w-40"
        />
        <span
          aria-hidden
          className="txt-compact-small text-ui-fg-base pointer-events-none absolute inset-y-0 left-2 flex items-center group-focus-within:hidden"
        >
          {props.value === "" ? words("common.dayFormat") : dayWithYear(props.value)}
        </span>
      </div>
    </div>
  )
}

/** One choice among many. The empty value is not allowed by the select: "all" stands for it. */
export function SelectField(props: { label: string; choices: Choice[]; value: string; onChange: (value: string) => void }): ReactElement {
  const id = useId()
  return (
    <div className="flex w-full min-w-0 flex-col gap-y-1 sm:w-auto">
      <Label htmlFor={id} size="xsmall" weight="plus">
        {props.label}
      </Label>
      <Select size="small" value={props.value} onValueChange={props.onChange}>
        <Select.Trigger id={id} className="min-w-48 bg-ui-bg-field">
          <Select.Value />
        </Select.Trigger>
        <Select.Content>
          {props.choices.map((choice) => (
            <Select.Item key={choice.value} value={choice.value}>
              {choice.label}
            </Select.Item>
          ))}
        </Select.Content>
      </Select>
    </div>
  )
}

/** Takes every filter of a list away: quietly in its toolbar, as the way out of a list that they have emptied. Nothing while none is set. */
export function ClearFilters(props: { address: Pick<ListAddress<never>, "filtered" | "clear">; wayOut?: boolean }): ReactElement | null {
  const words = useWords()
  if (!props.address.filtered) return null
  return (
    <Button size={props.wayOut ? "base" : "small"} variant={props.wayOut ? "secondary" : "transparent"} onClick={props.address.clear}>
      {words("common.clearFilters")}
    </Button>
  )
}

/** The days between which a list is read. */
export function PeriodFields({ address }: { address: Pick<ListAddress<"from" | "to">, "filters" | "setFilter"> }): ReactElement {
  const words = useWords()
  return (
    <>
      <DayField label={words("common.from")} value={address.filters.from} onChange={(value) => address.setFilter("from", value)} />
      <DayField label={words("common.to")} value={address.filters.to} onChange={(value) => address.setFilter("to", value)} />
    </>
  )
}
