import { Button, Text } from "@medusajs/ui"
import { useState, type ReactElement } from "react"

import type { Day, RulebooksResponse } from "../../../types/http"
import { usePreview, usePublish } from "../../api/rulebooks"
import { ConfirmPrompt } from "../../components/confirm-prompt"
import { DayField } from "../../components/filters"
import { notifyDone, notifyFailure } from "../../components/notify"
import { Page } from "../../components/page"
import { ErrorNotice, LoadingRows } from "../../components/states"
import { useThrownSentence } from "../../components/use-error-sentence"
import { longDay, shiftDay } from "../../format/days"
import { useWords } from "../../i18n/use-words"
import { draftFrom } from "./draft"
import { RulebookForm } from "./form"
import { Changes, Checks, Days, Panel } from "./live-panels"
import { problemInWords, problemsAt, problemsOf, problemsOfError } from "./problems"
import { Reglement } from "./reglement"
import { useLater } from "./use-later"

const SHOWN_DAYS = 30
const PAUSE_MS = 300
const IS_DAY = /^\d{4}-\d{2}-\d{2}$/

type EditorProps = { known: RulebooksResponse; onDone: () => void }

/** A new version of a service's rules: questions, and at once what the answers would do. */
export function Editor({ known, onDone }: EditorProps): ReactElement {
  const words = useWords()
  const sentence = useThrownSentence()
  const { canteen_service: service, today, rulebooks } = known
  const [draft, setDraft] = useState(() => draftFrom(rulebooks.find(({ state }) => state !== "coming")?.rulebook, shiftDay(today, 1)))
  const [asking, setAsking] = useState(false)
  const from = firstDay(draft.effective_from, today)
  const asked = useLater(draft, PAUSE_MS)
  const preview = usePreview({ canteen_service_id: service.id, rulebook: asked, from, to: shiftDay(from, SHOWN_DAYS - 1) })
  const publish = usePublish(service.id)
  const refused = problemsOfError(preview.error)
  const fresh = preview.isSuccess && !preview.isPlaceholderData && asked === draft
  const problems = preview.isError ? refused : [...problemsOfError(publish.error), ...(preview.data ? problemsOf(preview.data.checks) : [])]
  const next = rulebooks.filter(({ effective_from }) => effective_from > draft.effective_from).at(-1)

  function change(edited: typeof draft): void {
    publish.reset()
    setDraft(edited)
  }

  function confirm(): void {
    publish.mutate(draft, {
      onSuccess: () => {
        notifyDone(words("rulebooks.editor.published"), words("rulebooks.editor.publishedHint", { day: longDay(draft.effective_from) }))
        onDone()
      },
      onError: (error) => {
        setAsking(false)
        notifyFailure(words("rulebooks.editor.failed"), sentence(error))
      },
    })
  }

  return (
    <Page
      title={words("rulebooks.editor.title")}
      hint={`${service.name}, ${service.commune.name}. ${words("rulebooks.editor.hint")}`}
      toolbar={
        <div className="flex w-full flex-wrap items-end gap-3">
          <DayField label={words("rulebooks.editor.effectiveFrom")} value={draft.effective_from} onChange={(effective_from) => change({ ...draft, effective_from })} />
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
        </div>
      }
    >
      <div className="grid lg:grid-cols-2 lg:divide-x">
        <RulebookForm draft={draft} onChange={change} problems={problems} />
        <div className="min-w-0 divide-y max-lg:border-t" aria-busy={!fresh}>
          {preview.isError && refused.length === 0 && <ErrorNotice error={preview.error} retry={preview.refetch} />}
          {preview.isPending && <LoadingRows rows={4} />}
          {(preview.isSuccess || refused.length > 0) && (
            <Panel title={words("rulebooks.live.checks")}>
              <Checks problems={problems} tariffs={preview.data?.tariffs ?? []} />
            </Panel>
          )}
          {refused.length > 0 && (
            <Text size="small" className="text-ui-fg-subtle px-4 py-4 sm:px-6">
              {words("rulebooks.live.waiting")}
            </Text>
          )}
          {preview.isSuccess && (
            <>
              <Panel title={words("rulebooks.live.reglement")}>
                <Reglement sections={preview.data.reglement} />
              </Panel>
              <Panel title={words("rulebooks.live.changes")}>
                <Changes changes={preview.data.changes} />
              </Panel>
            </>
          )}
        </div>
      </div>
      {preview.isSuccess && (
        <section aria-label={words("rulebooks.live.days")}>
          <Panel title={words("rulebooks.live.days")}>
            {preview.data.tariffs[0] !== undefined && (
              <Text size="small" className="text-ui-fg-subtle">
                {words("rulebooks.live.priceNote", { label: preview.data.tariffs[0].label })}
              </Text>
            )}
          </Panel>
          <Days days={preview.data.days} busy={!fresh} />
        </section>
      )}
      <ConfirmPrompt
        open={asking}
        title={words("rulebooks.editor.publishTitle", { day: longDay(from) })}
        hint={words("rulebooks.editor.publishHint")}
        confirm={words("rulebooks.editor.publish")}
        busy={publish.isPending}
        onCancel={() => setAsking(false)}
        onConfirm={confirm}
      >
        <div className="max-h-[40vh] overflow-y-auto px-6 pt-3">{preview.data !== undefined && <Reglement sections={preview.data.reglement} />}</div>
      </ConfirmPrompt>
    </Page>
  )
}

/** The first day on which the draft would apply, and which the server can show. */
function firstDay(effectiveFrom: Day, today: Day): Day {
  return IS_DAY.test(effectiveFrom) && effectiveFrom > today ? effectiveFrom : today
}
