"use client"

import { usePathname, useSearchParams } from "next/navigation"
import type { ReactElement } from "react"
import { pathUnder } from "@/format/site-path"
import { otherLanguage } from "@messages/locale"

/** The same page in the other language: another site beside this one, hence a plain link. */
export function LanguageLink(): ReactElement {
  const path = usePathname()
  const search = useSearchParams().toString()
  const { base, lang, name } = otherLanguage
  return (
    <a
      href={pathUnder(base, path) + (search ? `?${search}` : "")}
      lang={lang}
      hrefLang={lang}
      className="inline-flex min-h-11 items-center text-muted underline-offset-4 hover:underline"
    >
      {name}
    </a>
  )
}
