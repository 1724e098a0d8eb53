import { Button } from "@medusajs/ui"
import { useState, type ReactElement } from "react"

import type { AdminSecondFactor } from "../../../types/http"
import { useResetFactor, useStaffFactors } from "../../api/second-factor"
import { ConfirmPrompt } from "../../components/confirm-prompt"
import { Section } from "../../components/family-file"
import { Grid, Under, type Column } from "../../components/grid"
import { notifyDone, notifyFailure } from "../../components/notify"
import { Notice, Query } from "../../components/states"
import { useThrownSentence } from "../../components/use-error-sentence"
import { instantDay } from "../../format/days"
import { fullName } from "../../format/names"
import { useWords, type Words } from "../../i18n/use-words"

/** The staff whose factor one may take away, and whether they have one. */
export function StaffFactors(): ReactElement {
  const words = useWords()
  const query = useStaffFactors()
  const [resetting, setResetting] = useState<AdminSecondFactor | null>(null)
  const rows = query.data?.second_factors ?? []
  return (
    <>
      <Section title={words("secondFactor.staffTitle")}>
        <p className="txt-small text-ui-fg-subtle max-w-[64ch] text-pretty">{words("secondFactor.staffHint")}</p>
      </Section>
      <Query query={query}>
        {rows.length === 0 ? (
          <Notice title={words("secondFactor.staffNone")} hint={words("secondFactor.staffNoneHint")} />
        ) : (
          <Grid label={words("secondFactor.staffList")} columns={columns(words, setResetting)} rows={rows} rowKey={(row) => row.user_id} busy={query.isFetching} />
        )}
      </Query>
      <ResetPrompt row={resetting} onClose={() => setResetting(null)} />
    </>
  )
}

function ResetPrompt({ row, onClose }: { row: AdminSecondFactor | null; onClose: () => void }): ReactElement {
  const words = useWords()
  const sentence = useThrownSentence()
  const reset = useResetFactor()
  const name = row === null ? "" : nameOf(row)

  function confirm(): void {
    if (row === null) return
    reset.mutate(row.user_id, {
      onSuccess: () => notifyDone(words("secondFactor.resetDone", { name })),
      onError: (error) => notifyFailure(name, sentence(error)),
      onSettled: onClose,
    })
  }

  return (
    <ConfirmPrompt
      open={row !== null}
      title={words("secondFactor.resetTitle", { name })}
      hint={words("secondFactor.resetHint")}
      confirm={words("secondFactor.reset")}
      busy={reset.isPending}
      onCancel={onClose}
      onConfirm={confirm}
    />
  )
}

function columns(words: Words, reset: (row: AdminSecondFactor) => void): Column<AdminSecondFactor>[] {
  return [
    {
      id: "person",
      title: words("secondFactor.person"),
      cell: (row) => (
        <>
          <span className="txt-compact-small-plus text-ui-fg-base break-all">{nameOf(row)}</span>
          {nameOf(row) !== row.email && <span className="block break-all">{row.email}</span>}
          <Under until="md">{roleOf(row, words)}</Under>
          <Under until="sm">{stateOf(row, words)}</Under>
        </>
      ),
    },
    { id: "role", title: words("secondFactor.role"), from: "md", cell: (row) => roleOf(row, words) },
    { id: "state", title: words("secondFactor.state"), from: "sm", cell: (row) => stateOf(row, words) },
    {
      id: "reset",
      title: words("column.actions"),
      end: true,
      cell: (row) =>
        row.enabled_at !== null && (
          <Button size="small" variant="secondary" aria-label={words("secondFactor.resetLabel", { name: nameOf(row) })} onClick={() => reset(row)}>
            {words("secondFactor.reset")}
          </Button>
        ),
    },
  ]
}

/** Invited staff may have no name yet. */
function nameOf(row: AdminSecondFactor): string {
  return fullName(row) || row.email
}

function roleOf({ role, communes }: AdminSecondFactor, words: Words): string {
  return [words(`role.${role}`), ...communes.map(({ name }) => name)].join(" · ")
}

function stateOf({ enabled_at, is_required }: AdminSecondFactor, words: Words): string {
  if (enabled_at !== null) return words("secondFactor.stateOn", { day: instantDay(enabled_at) })
  return words(is_required ? "secondFactor.stateMissing" : "secondFactor.stateOff")
}
