import type { Metadata } from "next"
import type { ReactElement } from "react"
import { TERMS_VERSION } from "@/features/registration/terms"
import { privacyPolicy } from "@messages/privacy-policy"
import { terms } from "@messages/terms"
import { Page } from "@/ui/page"
import { Prose } from "@/ui/prose"

export const metadata: Metadata = { title: privacyPolicy.title }

export default function PrivacyPage(): ReactElement {
  return (
    <Page title={privacyPolicy.title} lead={<p>{terms.version(TERMS_VERSION)}</p>}>
      <Prose>
        <privacyPolicy.Text />
      </Prose>
    </Page>
  )
}
