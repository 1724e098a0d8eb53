import type { ReactElement } from "react"
import type { ReglementSection } from "@wire"
import { typeset } from "@/format/french"
import { communes, subjects } from "@messages/communes"

/** The rules in effect, in the backend's own sentences. */
export function Reglement({ sections }: { sections: readonly ReglementSection[] }): ReactElement {
  if (sections.length === 0) return <p className="text-muted">{communes.noReglement}</p>
  return (
    <dl className="grid max-w-[46rem] gap-3 print:max-w-none print:gap-2">
      {sections.map(({ subject, sentences }) => (
        <div key={subject} className="grid break-inside-avoid gap-x-6 sm:grid-cols-[9rem_1fr]">
          <dt className="text-muted">{subjects[subject]}</dt>
          <dd lang="fr">{typeset(sentences.join(" "))}</dd>
        </div>
      ))}
    </dl>
  )
}
