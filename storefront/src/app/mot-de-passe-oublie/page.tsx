import type { Metadata } from "next"
import Link from "next/link"
import type { ReactElement } from "react"
import { unlisted } from "@/data/public-page"
import { AskResetForm } from "@/features/session/reset-forms"
import { forgotten } from "@messages/public"
import { Page } from "@/ui/page"

export const metadata: Metadata = { ...unlisted, title: forgotten.title }

export default function ForgottenPage(): ReactElement {
  return (
    <Page title={forgotten.title} lead={<p>{forgotten.lead}</p>} narrow>
      <AskResetForm />
      <p>
        <Link href="/connexion">{forgotten.back}</Link>
      </p>
    </Page>
  )
}
