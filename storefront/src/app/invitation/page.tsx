import type { Metadata } from "next"
import type { ReactElement } from "react"
import { currentVisitor } from "@/data/account"
import { unlisted } from "@/data/public-page"
import { one, type Search } from "@/features/forms/search"
import { AcceptForm } from "@/features/household/accept-form"
import { invitationPath } from "@/features/household/paths"
import { loginPath } from "@/features/session/paths"
import { household } from "@messages/household"
import { ButtonLink } from "@/ui/button"
import { Notice } from "@/ui/notice"
import { Page } from "@/ui/page"

/** The link is a secret: no other site learns it from a referrer. */
export const metadata: Metadata = { ...unlisted, title: household.acceptTitle, referrer: "no-referrer" }

export default async function InvitationPage({ searchParams }: { searchParams: Search }): Promise<ReactElement> {
  const link = one((await searchParams).jeton)
  const { kind } = await currentVisitor()
  return (
    <Page title={household.acceptTitle} lead={<p>{household.acceptLead}</p>} narrow>
      {!link && <Notice tone="stop">{household.acceptNoLink}</Notice>}
      {link && kind === "family" && <AcceptForm link={link} />}
      {link && kind !== "family" && (
        <div className="grid gap-4">
          <p>{household.acceptWho}</p>
          <div className="flex flex-wrap gap-3">
            <ButtonLink href={loginPath(invitationPath(link))}>{household.acceptLogin}</ButtonLink>
            <ButtonLink href={`/inscription?invitation=${encodeURIComponent(link)}`} tone="secondary">
              {household.acceptRegister}
            </ButtonLink>
          </div>
        </div>
      )}
    </Page>
  )
}
