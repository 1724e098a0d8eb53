"use client"

import { useEffect, useRef, type ReactElement } from "react"
import { common } from "@messages/common"
import type { FormState } from "./form-state"

/** What went wrong in a form, each point leading to its field; takes the focus when it appears. */
export function ErrorSummary({ state }: { state: FormState }): ReactElement | null {
  const box = useRef<HTMLDivElement>(null)
  const points = Object.entries(state.errors)
  const shown = points.length > 0 || state.message !== undefined

  useEffect(() => {
    if (shown) box.current?.focus()
  }, [shown, state])

  if (!shown) return null
  return (
    <div ref={box} tabIndex={-1} role="alert" className="rounded-md border-l-4 border-stop bg-stop-soft px-4 py-3">
      {state.message && <p className="font-semibold">{state.message}</p>}
      {points.length > 0 && (
        <>
          {!state.message && <p className="font-semibold">{common.errorsTitle(points.length)}</p>}
          <ul className="mt-1 grid gap-1">
            {points.map(([field, message]) => (
              <li key={field}>
                <a href={`#${field}`} className="text-stop underline underline-offset-4">
                  {message}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
