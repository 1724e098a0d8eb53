import Link from "next/link"
import type { ReactElement } from "react"
import { hasOtherLanguage } from "@/data/public-page"
import { nav } from "@messages/nav"
import { LanguageLink } from "./language-link"

const links = [
  { href: "/aide", label: nav.help },
  { href: "/conditions", label: nav.terms },
  { href: "/confidentialite", label: nav.privacy },
  { href: "/accessibilite", label: nav.accessibility },
]

export function Footer(): ReactElement {
  return (
    <footer className="no-print mt-16 border-t border-hairline">
      <nav aria-label={nav.footer} className="mx-auto max-w-[74rem] px-4 py-4 sm:px-6">
        <ul className="flex flex-wrap gap-x-6 text-sm">
          {links.map(({ href, label }) => (
            <li key={href}>
              <Link href={href} className="inline-flex min-h-11 items-center text-muted underline-offset-4 hover:underline">
                {label}
              </Link>
            </li>
          ))}
          {hasOtherLanguage() && (
            <li>
              <LanguageLink />
            </li>
          )}
        </ul>
      </nav>
    </footer>
  )
}
