import { Button, Heading, StatusBadge, Text } from "@medusajs/ui"
import { useState, type ReactElement } from "react"

import type { RulebookVersion } from "../../../types/http"
import { useWithdraw } from "../../api/rulebooks"
import { ConfirmPrompt } from "../../components/confirm-prompt"
import { notifyDone, notifyFailure } from "../../components/notify"
import { useThrownSentence } from "../../components/use-error-sentence"
import { longDay, shortInstant } from "../../format/days"
import { useWords } from "../../i18n/use-words"
import { fieldInWords, problemInWords } from "./problems"
import { Reglement } from "./reglement"

const COLORS = { in_effect: "green", coming: "blue", past: "grey" } as const

/** The versions of a service's rules, the latest first; one to come can be withdrawn. */
export function Versions({ versions }: { versions: RulebookVersion[] }): ReactElement {
  const words = useWords()
  const sentence = useThrownSentence()
  const withdraw = useWithdraw()
  const [chosen, setChosen] = useState<RulebookVersion | null>(null)

  function confirm(version: RulebookVersion): void {
    withdraw.mutate(version.id, {
      onSuccess: () => notifyDone(words("rulebooks.withdrawn", { day: longDay(version.effective_from) })),
      onError: (error) => notifyFailure(words("rulebooks.withdrawFailed"), sentence(error)),
      onSettled: () => setChosen(null),
    })
  }

  return (
    <>
      <ul aria-label={words("rulebooks.versions")} className="divide-y">
        {versions.map((version) => (
          <li key={version.id}>
            <Version version={version} onWithdraw={() => setChosen(version)} />
          </li>
        ))}
      </ul>
      <ConfirmPrompt
        open={chosen !== null}
        title={words("rulebooks.withdrawTitle", { day: chosen ? longDay(chosen.effective_from) : "" })}
        hint={words("rulebooks.withdrawHint")}
        confirm={words("rulebooks.withdraw")}
        busy={withdraw.isPending}
        onCancel={() => setChosen(null)}
        onConfirm={() => chosen && confirm(chosen)}
      />
    </>
  )
}

function Version({ version, onWithdraw }: { version: RulebookVersion; onWithdraw: () => void }): ReactElement {
  const words = useWords()
  const { effective_from, state, published_by, published_at, warnings } = version
  const instant = shortInstant(published_at)
  const day = longDay(effective_from)
  return (
    <article className="flex flex-col gap-y-3 px-4 py-4 sm:px-6">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <Heading level="h2">{words("rulebooks.from", { day })}</Heading>
        <StatusBadge color={COLORS[state]}>{words(`rulebooks.state.${state}`)}</StatusBadge>
        {state === "coming" && (
          <Button size="small" variant="secondary" className="sm:ml-auto" aria-label={words("rulebooks.withdrawLabel", { day })} onClick={onWithdraw}>
            {words("rulebooks.withdraw")}
          </Button>
        )}
      </div>
      <Reglement sections={version.reglement} />
      {warnings.map((warning) => (
        <Text key={`${warning.code} ${warning.path}`} size="small">
          {words("rulebooks.live.warning")}, {fieldInWords(warning, [], words)} : {problemInWords(warning, words)}
        </Text>
      ))}
      <Text size="xsmall" className="text-ui-fg-subtle">
        {published_by ? words("rulebooks.publishedBy", { name: published_by.name, instant }) : words("rulebooks.publishedAt", { instant })}
      </Text>
    </article>
  )
}
