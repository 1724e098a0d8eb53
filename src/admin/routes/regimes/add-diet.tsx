import { Button, Heading, Input, Label, Text } from "@medusajs/ui"
import { useId, useState, type FormEvent, type ReactElement } from "react"

import type { Named } from "../../../types/http"
import { useAddDiet } from "../../api/care"
import { SelectField } from "../../components/filters"
import { notifyDone } from "../../components/notify"
import { useThrownSentence } from "../../components/use-error-sentence"
import { useWords } from "../../i18n/use-words"

const MAX_LABEL = 60

/** Adds a diet to a commune's list; a refusal stays beside what was typed. */
export function AddDiet({ communes }: { communes: Named[] }): ReactElement {
  const words = useWords()
  const sentence = useThrownSentence()
  const add = useAddDiet()
  const id = useId()
  const [label, setLabel] = useState("")
  const [chosen, setChosen] = useState("")
  const [fault, setFault] = useState("")
  const commune_id = chosen === "" ? (communes[0]?.id ?? "") : chosen

  function submit(event: FormEvent): void {
    event.preventDefault()
    setFault(label.trim() === "" ? words("diets.addMissing") : "")
    if (label.trim() === "") return
    add.mutate(
      { commune_id, label: label.trim() },
      {
        onSuccess: ({ diet }) => {
          setLabel("")
          notifyDone(words("diets.addedToast", { diet: diet.label }))
        },
        onError: (error) => setFault(sentence(error)),
      },
    )
  }

  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-y-3 px-4 py-4 sm:px-6">
      <Heading level="h2">{words("diets.addTitle")}</Heading>
      <div className="flex flex-wrap items-end gap-3">
        <div className="flex w-full flex-col gap-y-1 sm:w-72">
          <Label htmlFor={id} size="xsmall" weight="plus">
            {words("diets.addLabel")}
          </Label>
          <Input
            id={id}
            size="small"
            autoComplete="off"
            maxLength={MAX_LABEL}
            placeholder={words("diets.addHint")}
            value={label}
            aria-invalid={fault !== ""}
            aria-describedby={fault === "" ? undefined : `${id}-fault`}
            onChange={(event) => setLabel(event.target.value)}
          />
        </div>
        {communes.length > 1 && (
          <SelectField
            label={words("diets.commune")}
            choices={communes.map((commune) => ({ value: commune.id, label: commune.name }))}
            value={commune_id}
            onChange={setChosen}
          />
        )}
        <Button type="submit" size="small" isLoading={add.isPending}>
          {words("diets.add")}
        </Button>
      </div>
      {fault !== "" && (
        <Text id={`${id}-fault`} role="alert" size="small" className="text-ui-fg-error">
          {fault}
        </Text>
      )}
    </form>
  )
}
