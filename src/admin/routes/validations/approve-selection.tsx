import { Alert, Button, Text } from "@medusajs/ui"
import { useState, type ReactElement } from "react"

import type { AdminMembership } from "../../../types/http"
import { useApproveMemberships } from "../../api/memberships"
import { ConfirmPrompt } from "../../components/confirm-prompt"
import { notifyDone, notifyFailure } from "../../components/notify"
import { useErrorSentence, useThrownSentence } from "../../components/use-error-sentence"
import { fullName } from "../../format/names"
import { useWords } from "../../i18n/use-words"
import type { NextRowFocus } from "./use-next-row-focus"
import type { Selection } from "../../components/use-selection"

/** Names shown before the decision; the dialog must fit a phone. */
const PREVIEWED = 8

type Failure = { id: string; name: string; why: string }
type ApproveSelectionProps = { rows: AdminMembership[]; selection: Selection; focus: NextRowFocus }

/** Approves the chosen memberships after a preview, and says which could not be and why. */
export function ApproveSelection({ rows, selection, focus }: ApproveSelectionProps): ReactElement {
  const words = useWords()
  const sentence = useErrorSentence()
  const thrown = useThrownSentence()
  const approve = useApproveMemberships()
  const [asking, setAsking] = useState(false)
  const [failures, setFailures] = useState<Failure[]>([])
  const chosen = rows.filter((row) => selection.ids.includes(row.id))

  function confirm(): void {
    const names = new Map(chosen.map((row) => [row.id, fullName(row.family)]))
    approve.mutate(selection.ids, {
      onSuccess: ({ approved, refused }) => {
        setFailures(refused.map((one) => ({ id: one.id, name: names.get(one.id) ?? one.id, why: sentence(one.code) })))
        if (approved.length > 0) notifyDone(words("validations.approvedMany", { count: approved.length }), words("validations.mailNote"))
        const first = approved[0]
        if (first !== undefined) focus.afterDecision(first.id)
        selection.clear()
      },
      onError: (error) => notifyFailure(words("validations.title"), thrown(error)),
      onSettled: () => setAsking(false),
    })
  }

  return (
    <>
      {failures.length > 0 && (
        <div className="px-4 py-3 sm:px-6">
          <Alert variant="warning" role="alert" className="text-ui-fg-base">
            <strong>{words("validations.notApproved", { count: failures.length })}</strong>
            <ul className="mt-1 list-disc pl-4">
              {failures.map((failure) => (
                <li key={failure.id}>
                  {failure.name} : {failure.why}
                </li>
              ))}
            </ul>
            <p>{words("validations.notApprovedHint")}</p>
            <Button size="small" variant="secondary" className="mt-2" onClick={() => setFailures([])}>
              {words("common.close")}
            </Button>
          </Alert>
        </div>
      )}
      {selection.ids.length > 0 && (
        <div className="bg-ui-bg-base sticky top-0 z-10 flex flex-wrap items-center gap-3 px-4 py-2 sm:px-6">
          <Text size="small" weight="plus" role="status">
            {words("validations.selected", { count: selection.ids.length })}
          </Text>
          <div className="flex flex-wrap gap-2">
            <Button size="small" onClick={() => setAsking(true)}>
              {words("validations.approveSelection", { count: selection.ids.length })}
            </Button>
            <Button size="small" variant="transparent" onClick={selection.clear}>
              {words("validations.unselect")}
            </Button>
          </div>
        </div>
      )}
      <ConfirmPrompt
        open={asking}
        title={words("validations.bulkTitle", { count: chosen.length })}
        hint={words("validations.bulkHint")}
        confirm={words("validations.bulkConfirm")}
        busy={approve.isPending}
        onCancel={() => setAsking(false)}
        onConfirm={confirm}
        focusOtherwise={focus.focusNext}
      >
        <ul className="txt-small text-ui-fg-base list-disc pl-10 pr-6 pt-3">
          {chosen.slice(0, PREVIEWED).map((row) => (
            <li key={row.id}>
              {fullName(row.family)}, {row.canteen_service.name}, {row.tariff.label}
            </li>
          ))}
          {chosen.length > PREVIEWED && <li>{words("validations.bulkMore", { count: chosen.length - PREVIEWED })}</li>}
        </ul>
      </ConfirmPrompt>
    </>
  )
}
