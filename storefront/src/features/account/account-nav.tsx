"use client"

import Link from "next/link"
import { usePathname } from "next/navigation"
import type { ReactElement } from "react"
import { signOut } from "@/features/session/actions"
import { nav } from "@messages/nav"
import { classes } from "@/ui/classes"

const links = [
  { href: "/compte", label: nav.home },
  { href: "/compte/reservations", label: nav.bookings },
  { href: "/compte/agenda", label: nav.agenda },
  { href: "/compte/liste-attente", label: nav.waitingList },
  { href: "/compte/commandes", label: nav.orders },
  { href: "/compte/porte-monnaie", label: nav.wallet },
  { href: "/compte/recus", label: nav.receipts },
  { href: "/compte/beneficiaires", label: nav.beneficiaries },
  { href: "/compte/services", label: nav.services },
  { href: "/compte/justificatifs", label: nav.papers },
  { href: "/compte/quotient", label: nav.quotient },
  { href: "/compte/informations", label: nav.person },
]

function isCurrent(path: string, href: string): boolean {
  return href === "/compte" ? path === href : path.startsWith(href)
}

function Links({ path }: { path: string }): ReactElement {
  return (
    <ul className="grid">
      {links.map(({ href, label }) => {
        const current = isCurrent(path, href)
        return (
          <li key={href}>
            <Link
              href={href}
              aria-current={current ? "page" : undefined}
              className={classes(
                "flex min-h-11 items-center border-l-4 pl-3 underline-offset-4 hover:underline",
                current ? "border-brand font-semibold" : "border-transparent text-muted",
              )}
            >
              {label}
            </Link>
          </li>
        )
      })}
      <li>
        <form action={signOut}>
          <button type="submit" className="flex min-h-11 items-center pl-4 text-muted underline-offset-4 hover:underline">
            {nav.signOut}
          </button>
        </form>
      </li>
    </ul>
  )
}

/** The account's pages: a column beside the page on a desktop, a menu above it on a phone. */
export function AccountNav(): ReactElement {
  const path = usePathname()
  return (
    <>
      <nav aria-label={nav.accountMenu} className="no-print hidden md:block">
        <Links path={path} />
      </nav>
      <nav aria-label={nav.accountMenu} className="no-print md:hidden">
        <details key={path} className="border-b border-hairline">
          <summary className="min-h-11 py-2.5 font-semibold">{nav.accountMenu}</summary>
          <div className="pb-3">
            <Links path={path} />
          </div>
        </details>
      </nav>
    </>
  )
}
