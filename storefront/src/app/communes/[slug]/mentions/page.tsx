import type { Metadata } from "next"
import Link from "next/link"
import { notFound } from "next/navigation"
import type { ReactElement } from "react"
import { listCommunes } from "@/data/account"
import { publicPage } from "@/data/public-page"
import { Contact } from "@/features/communes/contact"
import { legalPath } from "@/features/communes/paths"
import { contact } from "@messages/contact"
import { Page, Section } from "@/ui/page"
import { Prose } from "@/ui/prose"

type Props = { params: Promise<{ slug: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params
  const commune = (await listCommunes()).find((one) => one.slug === slug)
  return commune ? publicPage(legalPath(commune.slug), contact.title(commune.name)) : {}
}

export default async function CommuneLegalPage({ params }: Props): Promise<ReactElement> {
  const { slug } = await params
  const commune = (await listCommunes()).find((one) => one.slug === slug)
  if (!commune) notFound()
  return (
    <Page title={contact.title(commune.name)}>
      <Section title={contact.heading}>
        <Contact contact={commune.contact} />
      </Section>
      <Section title={contact.textsHeading}>
        <Prose>
          <ul>
            <li><Link href="/conditions">{contact.terms}</Link></li>
            <li><Link href="/confidentialite">{contact.privacy}</Link></li>
            <li><Link href="/accessibilite">{contact.accessibility}</Link></li>
            <li><Link href="/aide">{contact.help}</Link></li>
          </ul>
        </Prose>
      </Section>
    </Page>
  )
}
