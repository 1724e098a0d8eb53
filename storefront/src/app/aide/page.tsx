import type { Metadata } from "next"
import type { ReactElement } from "react"
import { help } from "@messages/help"
import { Page } from "@/ui/page"
import { Prose } from "@/ui/prose"

export const metadata: Metadata = { title: help.title }

export default function HelpPage(): ReactElement {
  return (
    <Page title={help.title}>
      <Prose>
        <help.Text />
      </Prose>
    </Page>
  )
}
