import type { Metadata } from "next"
import type { ReactElement } from "react"
import { common } from "@messages/common"
import { states } from "@messages/states"
import { ButtonLink } from "@/ui/button"
import { Page } from "@/ui/page"

export const metadata: Metadata = { title: states.notFoundTitle }

export default function NotFound(): ReactElement {
  return (
    <Page title={states.notFoundTitle} lead={<p>{states.notFoundText}</p>}>
      <div>
        <ButtonLink href="/">{common.homeLink}</ButtonLink>
      </div>
    </Page>
  )
}
