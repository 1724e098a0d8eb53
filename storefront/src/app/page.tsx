import type { Metadata } from "next"
import type { ReactElement } from "react"
import type { CommuneOffer } from "@wire"
import { currentVisitor, listCommunes } from "@/data/account"
import { BackendError } from "@/data/errors"
import { publicPage } from "@/data/public-page"
import { CommunesList } from "@/features/communes/communes-list"
import { home } from "@messages/public"
import { ButtonLink } from "@/ui/button"
import { Notice } from "@/ui/notice"
import { Page, Section } from "@/ui/page"

export const generateMetadata = (): Promise<Metadata> => publicPage("/")

/** Null when they cannot be had now: the rest of the page does not depend on them. */
async function communesOrNull(): Promise<CommuneOffer[] | null> {
  try {
    return await listCommunes()
  } catch (error) {
    if (error instanceof BackendError) return null
    throw error
  }
}

export default async function HomePage(): Promise<ReactElement> {
  const [visitor, communes] = await Promise.all([currentVisitor(), communesOrNull()])
  return (
    <Page title={home.title} lead={<p className="text-lg">{home.lead}</p>}>
      <div className="flex flex-wrap gap-3">
        {visitor.kind === "family" ? (
          <ButtonLink href="/compte">{home.toAccount}</ButtonLink>
        ) : (
          <>
            <ButtonLink href="/inscription">{home.signUp}</ButtonLink>
            <ButtonLink href="/connexion" tone="secondary">
              {home.signIn}
            </ButtonLink>
          </>
        )}
      </div>
      <Section title={home.stepsTitle}>
        <ol className="grid gap-x-8 gap-y-6 sm:grid-cols-2 lg:grid-cols-4">
          {home.steps.map((step, index) => (
            <li key={step.title} className="grid grid-cols-[2.25rem_1fr] content-start gap-x-2 lg:grid-cols-1">
              <span aria-hidden="true" className="text-xl font-bold leading-none text-brand lg:mb-2">
                {index + 1}
              </span>
              <div>
                <h3 className="font-semibold">{step.title}</h3>
                <p className="text-muted">{step.text}</p>
              </div>
            </li>
          ))}
        </ol>
      </Section>
      <Section title={home.communesTitle}>
        <p className="text-muted">{home.communesLead}</p>
        {communes ? <CommunesList communes={communes} /> : <Notice tone="stop">{home.communesDown}</Notice>}
      </Section>
    </Page>
  )
}
