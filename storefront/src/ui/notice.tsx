import type { ReactElement, ReactNode } from "react"
import { classes } from "./classes"

type NoticeTone = "info" | "done" | "late" | "stop"

const tones: Record<NoticeTone, string> = {
  info: "border-info bg-info-soft",
  done: "border-brand bg-brand-soft",
  late: "border-late bg-late-soft",
  stop: "border-stop bg-stop-soft",
}

type Props = {
  tone?: NoticeTone
  title?: string
  children?: ReactNode
  /** "status" says it when it appears, "alert" at once; neither when it is part of the page from the start. */
  role?: "status" | "alert"
  className?: string
}

/** A fact that the reader must not miss, with its way out. */
export function Notice({ tone = "info", title, children, role, className }: Props): ReactElement {
  return (
    <div role={role} className={classes("rounded-md border-l-4 px-4 py-3", tones[tone], className)}>
      {title && <p className="font-semibold">{title}</p>}
      {children}
    </div>
  )
}
