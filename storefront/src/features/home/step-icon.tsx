import type { ReactElement } from "react"

/** In the order of the steps: who one is and whose children; the town hall's stamp; the wallet; the days on a calendar. */
const DRAWINGS: readonly ReactElement[] = [
  <>
    <circle cx="11" cy="9" r="4.5" />
    <path d="M3 27v-3a8 8 0 0 1 14.5-4.6" />
    <circle cx="23" cy="17" r="3.25" />
    <path d="M17 27v-.5a6 6 0 0 1 12 0v.5" />
  </>,
  <>
    <path d="M20 3.5H8a2 2 0 0 0-2 2v21a2 2 0 0 0 2 2h16a2 2 0 0 0 2-2v-17z" />
    <path d="M20 3.5v6h6" />
    <path d="m11 18.5 3.5 3.5 6.5-7" />
  </>,
  <>
    <rect x="3.5" y="8" width="25" height="18" rx="2.5" />
    <path d="M7 8 21 3.5V8M28.5 14H22a3 3 0 0 0 0 6h6.5" />
  </>,
  <>
    <rect x="3.5" y="5" width="25" height="22.5" rx="2.5" />
    <path d="M3.5 11.5h25M10 2.5V7M22 2.5V7" />
    <path d="m11.5 19.5 3.25 3.25 6-6.5" />
  </>,
]

/** What a step is about, as a small drawing beside its number. */
export function StepIcon({ step }: { step: number }): ReactElement {
  return (
    <svg width="32" height="32" viewBox="0 0 32 32" fill="none" stroke="currentColor" strokeWidth="1.75" strokeLinecap="round" strokeLinejoin="round" aria-hidden="true">
      {DRAWINGS[step]}
    </svg>
  )
}
