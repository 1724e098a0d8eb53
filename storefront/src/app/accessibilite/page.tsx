import type { Metadata } from "next"
import type { ReactElement } from "react"
import { publicPage } from "@/data/public-page"
import { accessibility } from "@messages/accessibility"
import { Page } from "@/ui/page"
import { Prose } from "@/ui/prose"

export const generateMetadata = (): Promise<Metadata> => publicPage("/accessibilite", accessibility.title)

export default function AccessibilityPage(): ReactElement {
  return (
    <Page title={accessibility.title}>
      <Prose>
        <accessibility.Text />
      </Prose>
    </Page>
  )
}
