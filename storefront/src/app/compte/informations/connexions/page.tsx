import type { Metadata } from "next"
import Link from "next/link"
import type { ReactElement } from "react"
import { serverNow } from "@/data/account"
import { loadPage } from "@/data/page"
import { listSessions } from "@/data/sessions"
import { one, type Search } from "@/features/forms/search"
import { deviceName } from "@/features/session/device-name"
import { endLogins } from "@/features/session/ending"
import { pastMoment } from "@/format/days"
import { sessions as words } from "@messages/sessions"
import { Notice } from "@/ui/notice"
import { OneButtonForm } from "@/ui/one-button-form"
import { Page } from "@/ui/page"

export const metadata: Metadata = { title: words.title }

/** What the family has just done, by what its address says. */
const DONE: Record<string, string> = { une: words.doneOne, toutes: words.doneAll }

export default async function SessionsPage({ searchParams }: { searchParams: Search }): Promise<ReactElement> {
  const done = DONE[one((await searchParams).fait) ?? ""]
  const [sessions, now] = await loadPage("/compte/informations/connexions", (token) => Promise.all([listSessions(token), serverNow(token)]))
  const others = sessions.filter(({ current }) => !current)
  return (
    <Page title={words.title} lead={<p>{words.lead}</p>} narrow>
      {done && (
        <Notice tone="done" role="status">
          {done}
        </Notice>
      )}
      <ul className="grid border-t border-hairline">
        {sessions.map(({ id, device, started_at, seen_at, current }) => {
          const started = words.started(pastMoment(started_at, now))
          return (
            <li key={id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-hairline py-3">
              <div>
                <p className="font-semibold">{deviceName(device)}</p>
                <p className="text-sm text-muted">
                  {current ? words.here : words.seen(pastMoment(seen_at, now))}, {started}
                </p>
              </div>
              {!current && (
                <OneButtonForm action={endLogins} values={{ session: id }} context={words.endWhich(deviceName(device), started)}>
                  {words.end}
                </OneButtonForm>
              )}
            </li>
          )
        })}
      </ul>
      {others.length > 1 && <OneButtonForm action={endLogins}>{words.endOthers}</OneButtonForm>}
      {others.length === 0 && <p className="text-muted">{words.alone}</p>}
      <p>
        <Link href="/mot-de-passe-oublie">{words.password}</Link> <span className="text-muted">{words.passwordHint}</span>
      </p>
    </Page>
  )
}
