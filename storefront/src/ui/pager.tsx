import Link from "next/link"
import type { ReactElement } from "react"
import { common } from "@messages/common"

export const PAGE_SIZE = 20

/** The page number of an address; the first when it is none. */
export function pageOf(text: string | undefined): number {
  const page = Number(text)
  return Number.isInteger(page) && page > 0 ? page : 1
}

const link = "inline-flex min-h-11 items-center text-brand underline underline-offset-4"

type Props = { page: number; count: number; href: (page: number) => string }

/** Leads through a long list, newest first; nothing when it fits on one page. */
export function Pager({ page, count, href }: Props): ReactElement | null {
  if (count <= PAGE_SIZE && page === 1) return null
  return (
    <p className="no-print flex justify-between">
      <span>
        {page > 1 && (
          <Link href={href(page - 1)} className={link}>
            ← {common.previous}
          </Link>
        )}
      </span>
      {page * PAGE_SIZE < count && (
        <Link href={href(page + 1)} className={link}>
          {common.next} →
        </Link>
      )}
    </p>
  )
}
