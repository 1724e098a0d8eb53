import type { Metadata } from "next"
import Link from "next/link"
import type { ReactElement } from "react"
import { currentVisitor } from "@/data/account"
import { readCommune } from "@/data/communes"
import { ServiceSection } from "@/features/communes/service-section"
import { communes as words } from "@messages/communes"
import { ButtonLink } from "@/ui/button"
import { Page } from "@/ui/page"
import { PrintButton } from "@/ui/print-button"

type Props = { params: Promise<{ slug: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { commune } = await readCommune((await params).slug)
  return { title: commune.name, description: words.lead(commune.canteen_services.length) }
}

/** What a commune offers to whoever asks: no account is needed. */
export default async function CommunePage({ params }: Props): Promise<ReactElement> {
  const { slug } = await params
  const [{ commune, today }, visitor] = await Promise.all([readCommune(slug), currentVisitor()])
  return (
    <Page title={commune.name} lead={<p>{words.lead(commune.canteen_services.length)}</p>} aside={<PrintButton />}>
      <div className="no-print flex flex-wrap gap-3">
        {visitor.kind === "family" ? (
          <ButtonLink href="/reserver">{words.book}</ButtonLink>
        ) : (
          <>
            <ButtonLink href="/inscription">{words.signUp}</ButtonLink>
            <ButtonLink href="/connexion" tone="secondary">
              {words.signIn}
            </ButtonLink>
          </>
        )}
      </div>
      {commune.canteen_services.map((service) => (
        <ServiceSection key={service.id} service={service} today={today} />
      ))}
      <p className="no-print">
        <Link href="/#communes" className="inline-flex min-h-11 items-center text-brand underline underline-offset-4">
          ← {words.allCommunes}
        </Link>
      </p>
    </Page>
  )
}
