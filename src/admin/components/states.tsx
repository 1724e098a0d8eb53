import { Button, Heading, Skeleton, Text } from "@medusajs/ui"
import type { ReactElement, ReactNode } from "react"

import { useWords } from "../i18n/use-words"
import { useThrownSentence } from "./use-error-sentence"

type Loaded = { isPending: boolean; isError: boolean; error: unknown; refetch: () => unknown }

/** Grey rows while the first answer is on its way. */
export function LoadingRows({ rows = 8 }: { rows?: number }): ReactElement {
  const words = useWords()
  return (
    <div role="status" aria-label={words("common.loading")} className="flex flex-col gap-y-3 px-4 py-4 sm:px-6">
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={row} className="h-8 w-full" />
      ))}
    </div>
  )
}

type NoticeProps = { title: string; hint: string; level?: "h1" | "h2"; alert?: boolean; children?: ReactNode }

/** What this place is for, or what happened, and the next step. */
export function Notice({ title, hint, level = "h2", alert = false, children }: NoticeProps): ReactElement {
  return (
    <div role={alert ? "alert" : undefined} className="flex flex-col items-center gap-y-2 px-4 py-14 text-center">
      <Heading level={level}>{title}</Heading>
      <Text size="small" className="text-ui-fg-subtle max-w-[48ch] text-pretty">
        {hint}
      </Text>
      {children !== undefined && <div className="mt-2 flex flex-wrap justify-center gap-2">{children}</div>}
    </div>
  )
}

type ErrorNoticeProps = { error: unknown; retry: () => unknown; single?: boolean; title?: string }

/** A failed read, with its reason and a way to try again. */
export function ErrorNotice({ error, retry, single = false, title }: ErrorNoticeProps): ReactElement {
  const words = useWords()
  const sentence = useThrownSentence()
  return (
    <Notice alert level={single ? "h1" : "h2"} title={title ?? words(single ? "error.titleOne" : "error.title")} hint={sentence(error)}>
      <Button variant="secondary" onClick={() => retry()}>
        {words("common.retry")}
      </Button>
    </Notice>
  )
}

/** Loading and failure of a query; the content only when there is something to show. */
export function Query({ query, children, single = false }: { query: Loaded; children: ReactNode; single?: boolean }): ReactElement {
  if (query.isPending) return <LoadingRows rows={single ? 4 : 8} />
  if (query.isError) return <ErrorNotice error={query.error} retry={query.refetch} single={single} />
  return <>{children}</>
}
