import { ChevronLeftMini, ChevronRightMini } from "@medusajs/icons"
import { IconButton, Text } from "@medusajs/ui"
import type { ReactElement } from "react"

import type { Page } from "../../types/http"
import { useWords } from "../i18n/use-words"

/** "1–25 sur 132" and the two directions. */
export function Pager({ page, onOffset }: { page: Page; onOffset: (offset: number) => void }): ReactElement | null {
  const words = useWords()
  if (page.count === 0) return null
  const last = Math.min(page.offset + page.limit, page.count)
  return (
    <nav aria-label={words("pager.label")} className="flex items-center justify-between gap-x-4 px-4 py-3 sm:px-6">
      <Text size="small" className="text-ui-fg-subtle tabular-nums">
        {words("pager.range", { first: page.offset + 1, last, count: page.count })}
      </Text>
      <div className="flex gap-x-2">
        <IconButton
          aria-label={words("pager.previous")}
          disabled={page.offset === 0}
          onClick={() => onOffset(Math.max(0, page.offset - page.limit))}
        >
          <ChevronLeftMini />
        </IconButton>
        <IconButton aria-label={words("pager.next")} disabled={last >= page.count} onClick={() => onOffset(page.offset + page.limit)}>
          <ChevronRightMini />
        </IconButton>
      </div>
    </nav>
  )
}
