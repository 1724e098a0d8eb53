import type { ReactElement } from "react"

/** Why a town hall decided, in its own words: French in pages of any language. */
export function Reason({ label, children }: { label: string; children: string }): ReactElement {
  return (
    <>
      {label} <span lang="fr">{children}</span>
    </>
  )
}
