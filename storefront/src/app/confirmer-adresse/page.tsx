import type { Metadata } from "next"
import type { ReactElement } from "react"
import { unlisted } from "@/data/public-page"
import { ConfirmForm } from "@/features/address/address-forms"
import { one, type Search } from "@/features/forms/search"
import { confirmation as words } from "@messages/address"
import { ButtonLink } from "@/ui/button"
import { Notice } from "@/ui/notice"
import { Page } from "@/ui/page"

export const metadata: Metadata = { ...unlisted, title: words.title, referrer: "no-referrer" }

export default async function ConfirmAddressPage({ searchParams }: { searchParams: Search }): Promise<ReactElement> {
  const link = one((await searchParams).lien)
  return (
    <Page title={words.title} lead={link && <p>{words.lead}</p>} narrow>
      {link ? <ConfirmForm link={link} /> : <Notice tone="stop">{words.noLink}</Notice>}
      <div>
        <ButtonLink href="/compte" tone="quiet">
          {words.toAccount}
        </ButtonLink>
      </div>
    </Page>
  )
}
