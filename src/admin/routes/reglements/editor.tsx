import { Text } from "@medusajs/ui"
import { useState, type ReactElement } from "react"

import type { Day, RulebooksResponse } from "../../../types/http"
import { usePreview, usePublish } from "../../api/rulebooks"
import { Page } from "../../components/page"
import { ErrorNotice, LoadingRows } from "../../components/states"
import { shiftDay } from "../../format/days"
import { useWords } from "../../i18n/use-words"
import { draftFrom } from "./draft"
import { RulebookForm } from "./form"
import { Changes, Checks, Days, Panel } from "./live-panels"
import { problemsOf, problemsOfError } from "./problems"
import { Publish } from "./publish"
import { Reglement } from "./reglement"
import { useLater } from "./use-later"

const SHOWN_DAYS = 30
const PAUSE_MS = 300
const IS_DAY = /^\d{4}-\d{2}-\d{2}$/

type EditorProps = { known: RulebooksResponse; onDone: () => void }

/** A new version of a service's rules: questions, and at once what the answers would do. */
export function Editor({ known, onDone }: EditorProps): ReactElement {
  const words = useWords()
  const { canteen_service: service, today, rulebooks } = known
  const [draft, setDraft] = useState(() => draftFrom(rulebooks.find(({ state }) => state !== "coming")?.rulebook, shiftDay(today, 1)))
  const asked = useLater(draft, PAUSE_MS)
  const from = firstDay(asked.effective_from, today)
  const preview = usePreview({ canteen_service_id: service.id, rulebook: asked, from, to: shiftDay(from, SHOWN_DAYS - 1) })
  const publish = usePublish(service.id)
  const refused = problemsOfError(preview.error)
  const fresh = preview.isSuccess && !preview.isPlaceholderData && asked === draft
  const problems = preview.isError ? refused : [...problemsOfError(publish.error), ...(preview.data ? problemsOf(preview.data.checks) : [])]

  function change(edited: typeof draft): void {
    publish.reset()
    setDraft(edited)
  }

  return (
    <Page title={words("rulebooks.editor.title")} hint={`${service.name}, ${service.commune.name}. ${words("rulebooks.editor.hint")}`}>
      <div className="grid lg:grid-cols-2 lg:divide-x">
        <RulebookForm draft={draft} onChange={change} problems={problems} />
        <div className="min-w-0 max-lg:border-t" aria-busy={!fresh}>
          <div className="divide-y lg:sticky lg:top-0">
            <Publish
              draft={draft}
              onDate={(effective_from) => change({ ...draft, effective_from })}
              publish={publish}
              problems={problems}
              fresh={fresh}
              versions={rulebooks}
              onDone={onDone}
            />
            {preview.isPending && <LoadingRows rows={4} />}
            {preview.isError && refused.length === 0 && <ErrorNotice error={preview.error} retry={preview.refetch} />}
            {(preview.isSuccess || refused.length > 0) && (
              <Panel title={words("rulebooks.live.checks")}>
                <Checks problems={problems} tariffs={preview.data?.tariffs ?? []} />
                {refused.length > 0 && (
                  <Text size="small" className="text-ui-fg-subtle">
                    {words("rulebooks.live.waiting")}
                  </Text>
                )}
              </Panel>
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
      </div>
      {preview.isSuccess && (
        <section>
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
    </Page>
  )
}

/** The first day on which the draft would apply, and which the server can show. */
function firstDay(effectiveFrom: Day, today: Day): Day {
  return IS_DAY.test(effectiveFrom) && effectiveFrom > today ? effectiveFrom : today
}
