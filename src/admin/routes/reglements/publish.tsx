import { Button, Text } from "@medusajs/ui"
import { useState, type ReactElement } from "react"
import type { UseMutationResult } from "@tanstack/react-query"

import type { RulebookDocument, RulebookResponse, RulebookVersion } from "../../../types/http"
import { ConfirmPrompt } from "../../components/confirm-prompt"
import { DayField } from "../../components/filters"
import { notifyDone, notifyFailure } from "../../components/notify"
import { useThrownSentence } from "../../components/use-error-sentence"
import { longDay } from "../../format/days"
import { useWords } from "../../i18n/use-words"
import { type FieldProblem, problemInWords, problemsAt } from "./problems"

type PublishProps = {
  draft: RulebookDocument
  onDate: (effectiveFrom: string) => void
  publish: UseMutationResult<RulebookResponse, Error, RulebookDocument>
  problems: readonly FieldProblem[]
  /** Whether the checks are those of the draft as it stands. */
  fresh: boolean
  versions: readonly RulebookVersion[]
  onDone: () => void
}

/** From which day on, and the question before what cannot be taken back. */
export function Publish({ draft, onDate, publish, problems, fresh, versions, onDone }: PublishProps): ReactElement {
  const words = useWords()
  const sentence = useThrownSentence()
  const [asking, setAsking] = useState(false)
  const { effective_from } = draft
  const next = versions.filter((version) => version.effective_from > effective_from).at(-1)

  function confirm(): void {
    publish.mutate(draft, {
      onSuccess: () => {
        notifyDone(words("rulebooks.editor.published"), words("rulebooks.editor.publishedHint", { day: longDay(effective_from) }))
        onDone()
      },
      onError: (error) => {
        setAsking(false)
        notifyFailure(words("rulebooks.editor.failed"), sentence(error))
      },
    })
  }

  return (
    <div className="flex flex-wrap items-end gap-3 px-4 py-4 sm:px-6">
      <DayField label={words("rulebooks.editor.effectiveFrom")} value={effective_from} onChange={onDate} />
      <Button size="small" disabled={!fresh || problems.some(({ isError }) => isError)} onClick={() => setAsking(true)}>
        {words("rulebooks.editor.publish")}
      </Button>
      <Button size="small" variant="transparent" onClick={onDone}>
        {words("rulebooks.editor.back")}
      </Button>
      {problemsAt(problems, "rulebook.effective_from").map((problem) => (
        <Text key={problem.code} size="small" className="text-ui-fg-error w-full">
          {problemInWords(problem, words)}
        </Text>
      ))}
      {next !== undefined && (
        <Text size="small" className="text-ui-fg-subtle w-full">
          {words("rulebooks.editor.comingNote", { day: longDay(next.effective_from) })}
        </Text>
      )}
      <ConfirmPrompt
        open={asking}
        title={words("rulebooks.editor.publishTitle", { day: asking ? longDay(effective_from) : "" })}
        hint={words("rulebooks.editor.publishHint")}
        confirm={words("rulebooks.editor.publish")}
        busy={publish.isPending}
        onCancel={() => setAsking(false)}
        onConfirm={confirm}
      />
    </div>
  )
}
