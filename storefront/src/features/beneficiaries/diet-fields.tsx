"use client"

import type { ReactElement } from "react"
import type { ChosenDiet, DietChoices } from "@wire"
import { care } from "@messages/care"
import { Select } from "@/ui/field"
import { dietField } from "./diet-field"

/** What was changed since the page came, by commune; "" for none. */
export type DietDraft = Readonly<Record<string, string>>

type Props = {
  idKey: string
  choices: readonly DietChoices[]
  chosen: readonly ChosenDiet[]
  draft: DietDraft
  onChange: (draft: DietDraft) => void
}

/** One choice for each commune that offers any; what someone has stays in the list, also once it is no longer offered. */
export function DietFields({ idKey, choices, chosen, draft, onChange }: Props): ReactElement | null {
  const lists = choices.flatMap(({ commune, diets }) => {
    const own = chosen.find((one) => one.commune.id === commune.id)?.diet ?? null
    const kept = own !== null && !diets.some(({ code }) => code === own.code) ? [{ value: own.code, label: care.dietRetired(own.label) }] : []
    const options = [{ value: "", label: care.dietNone }, ...diets.map(({ code, label }) => ({ value: code, label })), ...kept]
    return options.length > 1 ? [{ commune, options, value: own?.code ?? "" }] : []
  })
  if (lists.length === 0) return null
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      {lists.map(({ commune, options, value }) => (
        <Select
          key={commune.id}
          label={choices.length > 1 ? care.dietAt(commune.name) : care.diet}
          optional
          hint={care.dietHint}
          name={dietField(idKey, commune.id)}
          options={options}
          defaultValue={draft[commune.id] ?? value}
          onChange={(event) => onChange({ ...draft, [commune.id]: event.target.value })}
        />
      ))}
    </div>
  )
}
