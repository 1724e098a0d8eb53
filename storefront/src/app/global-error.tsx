"use client"

import type { ReactElement } from "react"
import { common } from "@messages/common"
import { locale } from "@messages/locale"
import { states } from "@messages/states"

/** Stands in when even the frame of the pages failed: it brings its own document and no style. */
export default function GlobalError({ reset }: { error: Error; reset: () => void }): ReactElement {
  return (
    <html lang={locale.lang}>
      <body>
        <title>{states.errorTitle}</title>
        <main>
          <h1>{states.errorTitle}</h1>
          <p>{states.errorText}</p>
          <button type="button" onClick={reset}>
            {common.retry}
          </button>
        </main>
      </body>
    </html>
  )
}
