import type { Metadata } from "next"
import Link from "next/link"
import type { ReactElement } from "react"
import { getAccount } from "@/data/account"
import { loadPage } from "@/data/page"
import { PersonForm } from "@/features/person/person-form"
import { dayOf, longDate } from "@/format/days"
import { address } from "@messages/address"
import { person as words } from "@messages/account"
import { closing } from "@messages/closing"
import { privacy } from "@messages/privacy"
import { sessions } from "@messages/sessions"
import { Page, Section } from "@/ui/page"

export const metadata: Metadata = { title: words.title }

export default async function PersonPage(): Promise<ReactElement> {
  const account = await loadPage("/compte/informations", getAccount)
  const { terms } = account.consents
  return (
    <Page title={words.title} lead={<p>{words.lead}</p>}>
      <PersonForm account={account} />
      {account.status !== "closed" && (
        <Section title={address.title}>
          <p>
            {address.linkText} <Link href="/compte/informations/adresse">{address.link}</Link>
          </p>
        </Section>
      )}
      <Section title={words.passwordTitle}>
        <p>
          {words.passwordText} <Link href="/mot-de-passe-oublie">{words.passwordLink}</Link>
        </p>
        <p>
          {sessions.linkText} <Link href="/compte/informations/connexions">{sessions.link}</Link>
        </p>
      </Section>
      <Section title={privacy.title}>
        <p>
          {privacy.linkText} <Link href="/compte/donnees">{privacy.link}</Link>
        </p>
      </Section>
      {account.status !== "closed" && (
        <Section title={closing.title}>
          <p>
            {closing.linkText} <Link href="/compte/informations/fermer">{closing.link}</Link>
          </p>
        </Section>
      )}
      {terms && <p className="text-sm text-muted">{words.terms(terms.version, longDate(dayOf(terms.accepted_at)))}</p>}
    </Page>
  )
}
