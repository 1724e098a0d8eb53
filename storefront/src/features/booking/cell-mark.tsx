import type { ReactElement } from "react"

export type MarkKind = "free" | "chosen" | "late" | "booked" | "held" | "waiting" | "refused"

/** The mark of a cell: its shape tells the state, its colour only repeats it. */
export function CellMark({ kind, rank }: { kind: MarkKind; /** The place in a waiting list. */ rank?: number }): ReactElement {
  return (
    <svg width="24" height="24" viewBox="0 0 24 24" fill="none" aria-hidden="true" className={colours[kind]}>
      {kind === "waiting" ? <RankMark rank={rank} /> : shapes[kind]}
    </svg>
  )
}

const colours: Record<MarkKind, string> = {
  free: "text-line",
  chosen: "text-brand",
  late: "text-late",
  booked: "text-brand",
  held: "text-info",
  waiting: "text-info",
  refused: "text-line",
}

const box = <rect x="2.75" y="2.75" width="18.5" height="18.5" rx="4" stroke="currentColor" strokeWidth="1.5" />

/** A ticket with its number; from 100 on, without. */
function RankMark({ rank }: { rank?: number }): ReactElement {
  return (
    <>
      <rect x="2.75" y="4.75" width="18.5" height="14.5" rx="3" stroke="currentColor" strokeWidth="1.5" strokeDasharray="3 2" />
      <text x="12" y="16" textAnchor="middle" fontSize="11" fontWeight="700" fill="currentColor">
        {rank === undefined || rank > 99 ? "…" : rank}
      </text>
    </>
  )
}

const shapes: Record<Exclude<MarkKind, "waiting">, ReactElement> = {
  free: box,
  chosen: (
    <>
      <rect x="2" y="2" width="20" height="20" rx="4.5" fill="currentColor" />
      <path d="m7 12.5 3.5 3.5L17 8.5" stroke="var(--on-brand)" strokeWidth="2.25" strokeLinecap="round" strokeLinejoin="round" />
    </>
  ),
  late: (
    <>
      {box}
      <path d="M12 3v18H6.5A3.5 3.5 0 0 1 3 17.5v-11A3.5 3.5 0 0 1 6.5 3Z" fill="currentColor" />
    </>
  ),
  booked: <circle cx="12" cy="12" r="8.5" fill="currentColor" />,
  held: (
    <>
      <circle cx="12" cy="12" r="8.5" stroke="currentColor" strokeWidth="1.75" />
      <path d="M12 7.5V12l3 2" stroke="currentColor" strokeWidth="1.75" strokeLinecap="round" />
    </>
  ),
  refused: <path d="M8 12h8" stroke="currentColor" strokeWidth="1.75" strokeLinecap="round" />,
}
