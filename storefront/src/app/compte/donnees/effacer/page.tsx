import type { Metadata } from "next"
import { redirect } from "next/navigation"
import type { ReactElement } from "react"
import { loadPage } from "@/data/page"
import { readErasure } from "@/data/privacy"
import { ErasureForm } from "@/features/privacy/erasure-form"
import { privacy as words } from "@messages/privacy"
import { Page } from "@/ui/page"

export const metadata: Metadata = { title: words.confirmTitle }

export default async function ErasurePage(): Promise<ReactElement> {
  const { asked, hindrances, delay_days: days } = await loadPage("/compte/donnees/effacer", readErasure)
  if (asked || hindrances.length > 0) redirect("/compte/donnees")
  return (
    <Page title={words.confirmTitle} lead={<p>{words.confirmLead(days)}</p>} narrow>
      <p>{words.eraseText}</p>
      <p>{words.confirmKept}</p>
      <ErasureForm />
    </Page>
  )
}
