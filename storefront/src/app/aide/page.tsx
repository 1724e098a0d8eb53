import type { Metadata } from "next"
import type { ReactElement } from "react"
import { publicPage } from "@/data/public-page"
import { help } from "@messages/help"
import { Page } from "@/ui/page"
import { Prose } from "@/ui/prose"

export const generateMetadata = (): Promise<Metadata> => publicPage("/aide", help.title)

export default function HelpPage(): ReactElement {
  return (
    <Page title={help.title}>
      <Prose>
        <help.Text />
      </Prose>
    </Page>
  )
}
