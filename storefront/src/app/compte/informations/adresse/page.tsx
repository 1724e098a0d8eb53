import type { Metadata } from "next"
import type { ReactElement } from "react"
import { getAddress } from "@/data/address"
import { loadPage } from "@/data/page"
import { giveUpChange } from "@/features/address/actions"
import { ChangeAddressForm } from "@/features/address/address-forms"
import { one, type Search } from "@/features/forms/search"
import { deadline } from "@/format/days"
import { address as words } from "@messages/address"
import { Notice } from "@/ui/notice"
import { OneButtonForm } from "@/ui/one-button-form"
import { Page, Section } from "@/ui/page"

export const metadata: Metadata = { title: words.title }

/** What the family has just done, by what its address says. */
const DONE: Record<string, string> = { demande: words.asked, abandon: words.withdrawn }

export default async function AddressPage({ searchParams }: { searchParams: Search }): Promise<ReactElement> {
  const done = DONE[one((await searchParams).fait) ?? ""]
  const { email, change } = await loadPage("/compte/informations/adresse", getAddress)
  return (
    <Page title={words.title} lead={<p>{words.lead(email)}</p>} narrow>
      {done && (
        <Notice tone="done" role="status">
          {done}
        </Notice>
      )}
      {change && (
        <Section title={words.pendingTitle(change.email)}>
          <ul className="list-disc pl-5">
            <li>{words.step(email, change.former_confirmed)}</li>
            <li>{words.step(change.email, change.confirmed)}</li>
          </ul>
          <p className="text-muted">
            {words.pendingUntil(deadline(change.expires_at))} {words.noMail}
          </p>
          <OneButtonForm action={giveUpChange}>{words.withdraw}</OneButtonForm>
        </Section>
      )}
      <p>{words.how}</p>
      <ChangeAddressForm />
    </Page>
  )
}
