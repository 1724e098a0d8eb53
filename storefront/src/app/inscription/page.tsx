import type { Metadata } from "next"
import type { ReactElement } from "react"
import { listCommunes } from "@/data/account"
import { publicPage } from "@/data/public-page"
import { one, type Search } from "@/features/forms/search"
import { Wizard } from "@/features/registration/wizard"
import { registration } from "@messages/registration"
import { Page } from "@/ui/page"

export const generateMetadata = (): Promise<Metadata> => publicPage("/inscription", registration.title)

export default async function RegistrationPage({ searchParams }: { searchParams: Search }): Promise<ReactElement> {
  const [search, communes] = await Promise.all([searchParams, listCommunes()])
  return (
    <Page title={registration.title} lead={<p>{registration.lead}</p>} narrow>
      <Wizard communes={communes} email={one(search.email)} invitation={one(search.invitation)} />
    </Page>
  )
}
