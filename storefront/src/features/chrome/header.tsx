import Link from "next/link"
import type { ReactElement } from "react"
import { currentVisitor, type Visitor } from "@/data/account"
import { Colours, Logo } from "@/features/communes/identity"
import { common } from "@messages/common"
import { nav } from "@messages/nav"

const link = "inline-flex min-h-11 items-center font-semibold text-ink underline-offset-4 hover:underline"

function Identity({ visitor }: { visitor: Visitor }): ReactElement {
  if (visitor.kind === "anonymous") {
    return (
      <Link href="/connexion" className={link}>
        {nav.signIn}
      </Link>
    )
  }
  const name =
    visitor.kind === "family" ? `${visitor.account.person.first_name} ${visitor.account.person.last_name}` : nav.account
  return (
    <Link href="/compte" className={`${link} max-w-[11rem] sm:max-w-none`}>
      <span className="truncate">{name}</span>
    </Link>
  )
}

/** The head of every page: who one is, whose canteen it is, and what is wanted most often. */
export async function Header(): Promise<ReactElement> {
  const visitor = await currentVisitor()
  const home = visitor.kind === "family" ? visitor.account.commune : null
  return (
    <header className="border-b border-hairline bg-surface print:border-0">
      {home && <Colours {...home} />}
      <nav
        aria-label={nav.main}
        className="no-print mx-auto flex max-w-[74rem] flex-wrap items-center justify-between gap-x-6 px-4 py-1 sm:px-6"
      >
        <Link href="/" className="inline-flex min-h-11 items-center gap-2 text-[1.125rem] font-bold leading-tight text-brand">
          {home?.identity.logo ? <Logo {...home} /> : <Mark />}
          <span>
            {common.brand}
            {home && <span className="block text-sm font-normal text-muted">{home.name}</span>}
          </span>
        </Link>
        <ul className="order-last flex w-full flex-wrap justify-between gap-x-3 max-sm:text-[0.9375rem] sm:order-none sm:gap-x-6 sm:ml-auto sm:w-auto">
          {visitor.kind !== "anonymous" && (
            <>
              <li>
                <Link href="/compte/porte-monnaie" className={link}>
                  {nav.topUp}
                </Link>
              </li>
              <li>
                <Link href="/reserver" className={link}>
                  {nav.book}
                </Link>
              </li>
              <li>
                <Link href="/panier" className={link}>
                  {nav.basket}
                </Link>
              </li>
            </>
          )}
        </ul>
        <Identity visitor={visitor} />
      </nav>
    </header>
  )
}

/** A timetable with one chosen day: what the service is for. */
function Mark(): ReactElement {
  return (
    <svg width="22" height="22" viewBox="0 0 22 22" fill="none" stroke="currentColor" strokeWidth="1.75" aria-hidden="true">
      <rect x="1.5" y="2.5" width="19" height="17" rx="2" />
      <path d="M1.5 7.5h19M8 7.5v12M14.5 7.5v12M1.5 13.5h19" />
      <rect x="8" y="7.5" width="6.5" height="6" fill="currentColor" />
    </svg>
  )
}
