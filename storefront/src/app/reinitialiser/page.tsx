import type { Metadata } from "next"
import type { ReactElement } from "react"
import { unlisted } from "@/data/public-page"
import { one, type Search } from "@/features/forms/search"
import { ChoosePasswordForm } from "@/features/session/reset-forms"
import { reset } from "@messages/public"
import { ButtonLink } from "@/ui/button"
import { Notice } from "@/ui/notice"
import { Page } from "@/ui/page"

export const metadata: Metadata = { ...unlisted, title: reset.title }

export default async function ResetPage({ searchParams }: { searchParams: Search }): Promise<ReactElement> {
  const search = await searchParams
  const token = one(search.token)
  const email = one(search.email) ?? ""
  return (
    <Page title={reset.title} lead={email && <p>{reset.forAccount(email)}</p>} narrow>
      {token ? <ChoosePasswordForm token={token} email={email} /> : <Notice tone="stop">{reset.noToken}</Notice>}
      <div>
        <ButtonLink href="/mot-de-passe-oublie" tone="quiet">
          {reset.again}
        </ButtonLink>
      </div>
    </Page>
  )
}
