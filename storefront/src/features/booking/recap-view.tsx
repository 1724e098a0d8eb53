import type { ReactElement } from "react"
import { booking, MOST_INLINE } from "@messages/booking"
import type { Recap } from "./recap"

/** What the last shortcut did and skipped; a long list is folded, never cut. */
export function RecapView({ recap }: { recap: Recap }): ReactElement {
  const { said, notes, skipped } = recap
  return (
    <div className="grid gap-1 text-muted">
      <p role="status" className="min-h-[1.5em] text-ink">
        {said}
      </p>
      {notes.map((note) => (
        <p key={note} className="text-sm">
          {note}
        </p>
      ))}
      {skipped.length > MOST_INLINE && (
        <details className="text-sm">
          <summary className="inline-flex min-h-11 cursor-pointer items-center text-brand underline underline-offset-4">
            {booking.showSkipped(skipped.length)}
          </summary>
          <ul className="list-disc pl-5">
            {skipped.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}
