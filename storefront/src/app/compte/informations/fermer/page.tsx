import type { Metadata } from "next"
import type { ReactElement } from "react"
import { readClosing } from "@/data/account"
import { loadPage } from "@/data/page"
import { ClosingForm } from "@/features/person/closing-form"
import { closing as words } from "@messages/closing"
import { ButtonLink } from "@/ui/button"
import { Notice } from "@/ui/notice"
import { Page } from "@/ui/page"

export const metadata: Metadata = { title: words.title }

export default async function ClosingPage(): Promise<ReactElement> {
  const { meals_to_come: meals, payouts } = await loadPage("/compte/informations/fermer", readClosing)
  return (
    <Page title={words.title} lead={<p>{words.lead}</p>}>
      {meals > 0 ? (
        <Notice title={words.mealsTitle(meals)}>
          <p className="mb-3">{words.mealsText}</p>
          <ButtonLink href="/compte/reservations" tone="secondary">
            {words.mealsLink}
          </ButtonLink>
        </Notice>
      ) : (
        <ClosingForm payouts={payouts} />
      )}
    </Page>
  )
}
