import type { Metadata } from "next"
import type { ReactElement } from "react"
import type { ErasureResponse } from "@wire"
import { loadPage } from "@/data/page"
import { readConsents, readErasure } from "@/data/privacy"
import { one, type Search } from "@/features/forms/search"
import { withdrawErasure } from "@/features/privacy/actions"
import { Consents } from "@/features/privacy/consents"
import { deadline } from "@/format/days"
import { privacy as words } from "@messages/privacy"
import { ButtonLink } from "@/ui/button"
import { Notice } from "@/ui/notice"
import { OneButtonForm } from "@/ui/one-button-form"
import { sitePath } from "@/format/site-path"
import { Page, Section } from "@/ui/page"

export const metadata: Metadata = { title: words.title }

const HERE = "/compte/donnees"

/** The first step: what would happen, what stands in the way, and the link to the second. */
function Erasure({ asked, hindrances }: ErasureResponse["erasure"]): ReactElement {
  if (asked) {
    return (
      <Notice tone="late" title={words.askedTitle(deadline(asked.due_at))}>
        <p>{words.askedText}</p>
        <div className="mt-3">
          <OneButtonForm action={withdrawErasure} tone="secondary">
            {words.withdraw}
          </OneButtonForm>
        </div>
      </Notice>
    )
  }
  return (
    <>
      <p>{words.eraseText}</p>
      {hindrances.length === 0 ? (
        <ButtonLink href={`${HERE}/effacer`} tone="danger" className="w-fit">
          {words.erase}
        </ButtonLink>
      ) : (
        <Notice title={words.hindered}>
          <ul className="list-disc pl-5">
            {hindrances.map((hindrance) => (
              <li key={hindrance.code}>{words.hindrance(hindrance)}</li>
            ))}
          </ul>
          {hindrances.some(({ code }) => code === "account_open") && (
            <ButtonLink href="/compte/informations/fermer" tone="quiet">
              {words.close}
            </ButtonLink>
          )}
        </Notice>
      )}
    </>
  )
}

export default async function DataPage({ searchParams }: { searchParams: Search }): Promise<ReactElement> {
  const done = one((await searchParams).fait) === "renonce"
  const [{ consents, names }, erasure] = await loadPage(HERE, (token) => Promise.all([readConsents(token), readErasure(token)]))
  return (
    <Page title={words.title} lead={<p>{words.lead}</p>}>
      {done && !erasure.asked && (
        <Notice tone="done" role="status">
          {words.withdrawn}
        </Notice>
      )}
      <Section title={words.heldTitle}>
        <ul className="list-disc pl-5">
          {words.held.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Section>
      <Section title={words.downloadTitle}>
        <p>{words.downloadText}</p>
        {/* Files, not pages: they must not be fetched ahead. */}
        <ul className="grid gap-2">
          <li>
            <a href={sitePath(`${HERE}/lire`)}>{words.read}</a>
          </li>
          <li>
            <a href={sitePath(`${HERE}/archive`)}>{words.archive}</a>
          </li>
          <li>
            <a href={sitePath(`${HERE}/json`)}>{words.json}</a>
          </li>
        </ul>
      </Section>
      <Section title={words.consentsTitle}>
        <Consents consents={consents} names={names} />
      </Section>
      <Section title={words.eraseTitle}>
        <Erasure {...erasure} />
      </Section>
    </Page>
  )
}
