import type { ReactElement } from "react"

import type { ReglementSection } from "../../../types/http"
import { useWords } from "../../i18n/use-words"

/** The règlement as families read it. */
export function Reglement({ sections }: { sections: ReglementSection[] }): ReactElement {
  const words = useWords()
  return (
    <dl className="flex flex-col gap-y-2">
      {sections.map(({ subject, sentences }) => (
        <div key={subject} className="grid gap-x-4 sm:grid-cols-[8rem_minmax(0,1fr)]">
          <dt className="txt-small text-ui-fg-subtle">{words(`rulebooks.subject.${subject}`)}</dt>
          <dd className="txt-small text-ui-fg-base">{sentences.join(" ")}</dd>
        </div>
      ))}
    </dl>
  )
}
