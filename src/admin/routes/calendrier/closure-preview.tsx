import { Alert, Button, Drawer, Text } from "@medusajs/ui"
import { useEffect, useRef, type ReactElement, type ReactNode } from "react"

import type { ClosedMeals, ClosureRequest } from "../../../types/http"
import { useCloseDays, usePreviewClosure } from "../../api/calendar"
import { LoadingRows } from "../../components/states"
import { useThrownSentence } from "../../components/use-error-sentence"
import { euros } from "../../format/money"
import { useWords, type Words } from "../../i18n/use-words"
import { periodWords } from "./closures"
import { reasonWords } from "./day-words"
import type { OwnService } from "./services"

type ClosurePreviewProps = { asked: ClosureRequest; services: OwnService[]; onBack: () => void; onClose: () => void }

/** What the closure cancels, the one button that cannot be undone, then what was done. */
export function ClosurePreviewStep({ asked, services, onBack, onClose }: ClosurePreviewProps): ReactElement {
  const words = useWords()
  const sentence = useThrownSentence()
  const preview = usePreviewClosure()
  const closing = useCloseDays()
  const { mutate: ask } = preview
  useEffect(() => ask(asked), [ask, asked])

  if (closing.data !== undefined) return <Done cancelled={closing.data.cancelled} onClose={onClose} />
  const known = preview.data?.preview
  const names = services.filter(({ id }) => asked.canteen_service_ids.includes(id)).map(({ name }) => name)
  return (
    <>
      <Drawer.Body className="flex flex-col gap-y-4 overflow-y-auto">
        <Summary title={words("closure.previewTitle", { period: periodWords(asked, words), reason: reasonWords(asked.reason) })}>
          {known === undefined && !preview.isError && <LoadingRows rows={2} />}
          {preview.isError && <Problem title={words("closure.previewFailed")} text={sentence(preview.error)} />}
          {known !== undefined && (
            <div className="flex flex-col gap-y-2" role="status">
              <Text weight="plus" className="text-ui-fg-base txt-large-plus tabular-nums">
                {known.meals === 0 ? words("closure.previewNothing") : words("closure.preview", amounts(known, words))}
              </Text>
              {known.held > 0 && <Text size="small">{words("closure.previewHeld", { count: known.held })}</Text>}
            </div>
          )}
        </Summary>
        <Text size="small" className="text-ui-fg-subtle">
          {words("closure.previewServices", { names: names.join(", ") })}
        </Text>
        {asked.note !== undefined && asked.note !== null && (
          <Text size="small" className="text-ui-fg-subtle break-words">
            « {asked.note} »
          </Text>
        )}
        {closing.isError && <Problem title={words("closure.failed")} text={sentence(closing.error)} />}
      </Drawer.Body>
      <Drawer.Footer className="flex-wrap">
        <Button variant="secondary" disabled={closing.isPending} onClick={onBack}>
          {words("closure.back")}
        </Button>
        <Button variant="danger" isLoading={closing.isPending} disabled={known === undefined} onClick={() => closing.mutate(asked)}>
          {words(known?.meals === 0 ? "closure.confirmNothing" : "closure.confirm")}
        </Button>
      </Drawer.Footer>
    </>
  )
}

function Done({ cancelled, onClose }: { cancelled: ClosedMeals; onClose: () => void }): ReactElement {
  const words = useWords()
  return (
    <>
      <Drawer.Body className="flex flex-col gap-y-4 overflow-y-auto">
        <Summary title={words("closure.done")}>
          <Text role="status" className="text-ui-fg-base">
            {cancelled.meals === 0 ? words("closure.doneNothing") : words("closure.doneHint", amounts(cancelled, words))}
          </Text>
        </Summary>
      </Drawer.Body>
      <Drawer.Footer>
        <Button onClick={onClose}>{words("common.close")}</Button>
      </Drawer.Footer>
    </>
  )
}

/** Takes the focus when its step comes, so that a screen reader hears where it is. */
function Summary({ title, children }: { title: string; children: ReactNode }): ReactElement {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [title])
  return (
    <div className="flex flex-col gap-y-3">
      <h2 ref={heading} tabIndex={-1} className="h2-core text-ui-fg-base outline-none first-letter:uppercase">
        {title}
      </h2>
      {children}
    </div>
  )
}

function Problem({ title, text }: { title: string; text: string }): ReactElement {
  return (
    <Alert variant="error" role="alert" className="text-ui-fg-base">
      <strong>{title}</strong>
      <p>{text}</p>
    </Alert>
  )
}

function amounts({ meals, families, refund_cents }: ClosedMeals, words: Words): Record<string, string> {
  return {
    meals: words("common.meals", { count: meals }),
    families: words("closure.families", { count: families }),
    amount: euros(refund_cents),
  }
}
