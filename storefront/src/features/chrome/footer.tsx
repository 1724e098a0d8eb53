import Link from "next/link"
import type { ReactElement } from "react"
import { currentVisitor } from "@/data/account"
import { hasOtherLanguage } from "@/data/public-page"
import { legalPath } from "@/features/communes/paths"
import { nav } from "@messages/nav"
import { LanguageLink } from "./language-link"

const links = [
  { href: "/aide", label: nav.help },
  { href: "/conditions", label: nav.terms },
  { href: "/confidentialite", label: nav.privacy },
  { href: "/accessibilite", label: nav.accessibility },
]

export async function Footer(): Promise<ReactElement> {
  const visitor = await currentVisitor()
  const home = visitor.kind === "family" ? visitor.account.commune : null
  const all = home ? [...links, { href: legalPath(home.slug), label: nav.legal(home.name) }] : links
  return (
    <footer className="no-print mt-16 border-t border-hairline">
      <nav aria-label={nav.footer} className="mx-auto max-w-[74rem] px-4 py-4 sm:px-6">
        <ul className="flex flex-wrap gap-x-6 text-sm">
          {all.map(({ href, label }) => (
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
