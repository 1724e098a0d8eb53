import type { Metadata } from "next"
import type { ReactElement } from "react"
import { publicPage } from "@/data/public-page"
import { TERMS_VERSION } from "@/features/registration/terms"
import { terms } from "@messages/terms"
import { Page } from "@/ui/page"
import { Prose } from "@/ui/prose"

export const generateMetadata = (): Promise<Metadata> => publicPage("/conditions", terms.title)

export default function TermsPage(): ReactElement {
  return (
    <Page title={terms.title} lead={<p>{terms.version(TERMS_VERSION)}</p>}>
      <Prose>
        <terms.Text />
      </Prose>
    </Page>
  )
}
