import type { Metadata } from "next"
import Link from "next/link"
import type { ReactElement } from "react"
import { readCommune } from "@/data/communes"
import { publicPage } from "@/data/public-page"
import { Contact } from "@/features/communes/contact"
import { Colours, Logo } from "@/features/communes/identity"
import { communePath, legalPath } from "@/features/communes/paths"
import { contact } from "@messages/contact"
import { Page, Section } from "@/ui/page"
import { PrintButton } from "@/ui/print-button"
import { Prose } from "@/ui/prose"

type Props = { params: Promise<{ slug: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params
  const { commune } = await readCommune(slug)
  return publicPage(legalPath(commune.slug), contact.title(commune.name))
}

/** Who answers for the service in a commune, and the texts that count there. */
export default async function CommuneLegalPage({ params }: Props): Promise<ReactElement> {
  const { slug } = await params
  const { commune } = await readCommune(slug)
  const { data_protection_contact: dataContact } = commune.contact
  return (
    <Page title={contact.title(commune.name)} mark={<Logo {...commune} />} lead={<p>{contact.publisher(commune.name)}</p>} aside={<PrintButton className="max-sm:hidden" />}>
      <Colours {...commune} />
      <Section title={contact.heading}>
        <Contact contact={commune.contact} />
      </Section>
      <Section title={contact.terms}>
        <Prose>
          <ul>
            <li><Link href="/conditions">{contact.termsAll}</Link></li>
            <li><Link href={communePath(commune.slug)}>{contact.rules}</Link></li>
          </ul>
          {commune.local_terms !== null && (
            <>
              <h3>{contact.ownTerms}</h3>
              <p lang="fr" className="whitespace-pre-line">{commune.local_terms}</p>
            </>
          )}
        </Prose>
      </Section>
      <Section title={contact.privacy}>
        <Prose>
          <p>
            {dataContact === null ? contact.privacyAsk : <>{contact.privacyWho} <span lang="fr" className="break-words font-semibold">{dataContact}</span></>}
          </p>
          <p><Link href="/confidentialite">{contact.privacyAll}</Link></p>
        </Prose>
      </Section>
      <Section title={contact.cookies}>
        <Prose>
          <p>{contact.cookiesSaid}</p>
        </Prose>
      </Section>
      <Section title={contact.accessibility}>
        <Prose>
          <p>{contact.accessibilityWho}</p>
          <p><Link href="/accessibilite">{contact.accessibilityAll}</Link></p>
        </Prose>
      </Section>
    </Page>
  )
}
