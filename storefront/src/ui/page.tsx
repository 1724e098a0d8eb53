import type { ReactElement, ReactNode } from "react"
import { common } from "@messages/common"
import { classes } from "./classes"

type Props = { title: string; /** A picture before the title, which says the same. */ mark?: ReactNode; lead?: ReactNode; aside?: ReactNode; children: ReactNode; narrow?: boolean }

/** A page's title and its one column. */
export function Page({ title, mark, lead, aside, children, narrow }: Props): ReactElement {
  return (
    <div className={classes("grid gap-6", narrow && "max-w-[36rem]")}>
      <header className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="grid max-w-[44rem] gap-2">
          <div className="flex items-center gap-4">
            {mark}
            <h1 className="text-xl sm:text-2xl">{title}</h1>
          </div>
          {lead && <div className="text-muted">{lead}</div>}
        </div>
        {aside}
      </header>
      {children}
    </div>
  )
}

/** A part of a page under its own title, parted by a line. */
export function Section({ title, aside, children }: Omit<Props, "mark" | "lead" | "narrow">): ReactElement {
  return (
    <section className="grid content-start gap-4 border-t border-hairline pt-6">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2">
        <h2 className="text-lg">{title}</h2>
        {aside}
      </div>
      {children}
    </section>
  )
}

/** Says what a place is for while nothing is in it, and the next step. */
export function EmptyState({ children, action }: { children: ReactNode; action?: ReactNode }): ReactElement {
  return (
    <div className="grid justify-items-start gap-4 border-y border-hairline py-6">
      <p className="max-w-[40rem]">{children}</p>
      {action}
    </div>
  )
}

/** A page that is on its way: as high as the screen, so that what stands below does not jump when it arrives. */
export function PageLoading(): ReactElement {
  return (
    <div className="min-h-dvh" data-skeleton>
      <Skeleton label={common.loading} />
    </div>
  )
}

/** The shape of what is on its way. */
export function Skeleton({ label }: { label: string }): ReactElement {
  return (
    <div className="grid gap-4" role="status" data-skeleton>
      <span className="sr-only">{label}</span>
      {["w-2/3 h-8", "w-full h-4", "w-5/6 h-4", "w-full h-32"].map((size) => (
        <div key={size} className={classes("animate-pulse rounded-md bg-hairline", size)} />
      ))}
    </div>
  )
}
