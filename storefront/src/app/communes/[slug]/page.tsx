import type { Metadata } from "next"
import Link from "next/link"
import type { ReactElement } from "react"
import { currentVisitor } from "@/data/account"
import { readCommune } from "@/data/communes"
import { publicAddress } from "@/data/origin"
import { publicPage } from "@/data/public-page"
import { readReviews } from "@/data/reviews"
import { sessionToken } from "@/data/session"
import { Contact } from "@/features/communes/contact"
import { Colours, Logo } from "@/features/communes/identity"
import { Menus } from "@/features/communes/menus"
import { communePath, legalPath } from "@/features/communes/paths"
import { Reglement } from "@/features/communes/reglement"
import { TariffsTable } from "@/features/communes/tariffs-table"
import { one, type Search } from "@/features/forms/search"
import { ServiceReviews } from "@/features/reviews/service-reviews"
import { longDate } from "@/format/days"
import { communes } from "@messages/communes"
import { contact } from "@messages/contact"
import { ButtonLink } from "@/ui/button"
import { EmptyState, Page, Section } from "@/ui/page"
import { PrintButton } from "@/ui/print-button"

type Props = { params: Promise<{ slug: string }>; searchParams: Search }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params
  const { commune } = await readCommune(slug)
  return publicPage(communePath(commune.slug), commune.name)
}

export default async function CommunePage({ params, searchParams }: Props): Promise<ReactElement> {
  const [{ slug }, search, visitor] = await Promise.all([params, searchParams, currentVisitor()])
  const { commune, today } = await readCommune(slug)
  const { href: address } = await publicAddress(communePath(commune.slug))
  const token = visitor.kind === "family" ? await sessionToken() : undefined
  const services = await Promise.all(commune.canteen_services.map(async (service) => ({ service, answer: await readReviews(service.id, token) })))
  return (
    <Page title={commune.name} mark={<Logo {...commune} />} lead={<Lead day={longDate(today)} address={address} />} aside={<PrintButton className="max-sm:hidden" />}>
      <Colours {...commune} />
      <p className="no-print">
        {visitor.kind === "family" ? <ButtonLink href="/reserver">{communes.bookable}</ButtonLink> : <ButtonLink href="/inscription">{communes.signUp}</ButtonLink>}
      </p>
      {services.length === 0 && <EmptyState>{communes.noServices}</EmptyState>}
      {services.length > 1 && (
        <nav aria-label={communes.servicesNav} className="no-print">
          <ul className="flex flex-wrap gap-x-6">
            {services.map(({ service }) => (
              <li key={service.id}>
                <a href={`#${service.slug}`} className="inline-flex min-h-11 items-center font-semibold text-brand underline underline-offset-4">
                  {service.name}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {services.map(({ service, answer }) => (
        <div key={service.id} id={service.slug}>
          <Section title={service.name}>
            <h3 className="font-semibold">{communes.tariffs}</h3>
            <TariffsTable tariffs={service.tariffs} />
            <h3 className="mt-2 font-semibold">{communes.reglement}</h3>
            <Reglement sections={service.reglement} />
            <div className="no-print mt-2 grid gap-4">
              <h3 className="font-semibold">{communes.menus}</h3>
              <Menus days={service.days} />
            </div>
            <div className="no-print mt-2">
              <ServiceReviews slug={commune.slug} service={service} answer={answer} writing={one(search.avis) === service.id} />
            </div>
          </Section>
        </div>
      ))}
      <Section title={contact.heading}>
        <Contact contact={commune.contact} />
        <p className="no-print">
          <Link href={legalPath(commune.slug)} className="inline-flex min-h-11 items-center text-brand underline underline-offset-4">
            {contact.legal}
          </Link>
        </p>
      </Section>
    </Page>
  )
}

/** What the page is for; on paper, which day it tells of and where it was. */
function Lead({ day, address }: { day: string; address: string }): ReactElement {
  return (
    <>
      <p className="no-print">{communes.lead}</p>
      <p className="hidden print:block">
        {communes.printed(day)} · <span lang="fr">{address}</span>
      </p>
    </>
  )
}
