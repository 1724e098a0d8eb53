import type { Metadata } from "next"
import type { ReactElement } from "react"
import { readRetention } from "@/data/retention"
import { publicPage } from "@/data/public-page"
import { TERMS_VERSION } from "@/features/registration/terms"
import { kept, legal } from "@messages/legal"
import { privacyPolicy } from "@messages/privacy-policy"
import { terms } from "@messages/terms"
import { Page } from "@/ui/page"
import { Prose } from "@/ui/prose"

export const generateMetadata = (): Promise<Metadata> => publicPage("/confidentialite", privacyPolicy.title)

export default async function PrivacyPage(): Promise<ReactElement> {
  const periods = await readRetention()
  return (
    <Page title={privacyPolicy.title} lead={<p>{terms.version(TERMS_VERSION)}</p>}>
      <Prose>
        <privacyPolicy.Text>
          <h2>{legal.keptTitle}</h2>
          {periods ? (
            <>
              <p>{legal.keptLead}</p>
              <dl className="divide-y divide-hairline border-y border-hairline">
                {periods.map(({ kind, days }) => (
                  <div key={kind} className="flex justify-between gap-4 py-1.5">
                    <dt>{kept[kind]}</dt>
                    <dd className="shrink-0">{legal.days(days)}</dd>
                  </div>
                ))}
              </dl>
            </>
          ) : (
            <p>{legal.keptDown}</p>
          )}
          <p>{legal.receipts}</p>
          <h2 id="cookies">{legal.cookiesTitle}</h2>
          <p>{legal.cookiesLead}</p>
          <ul>
            {legal.cookies.map(({ name, use, time }) => (
              <li key={name}>
                <strong>{name}</strong>: {use}, {time}.
              </li>
            ))}
          </ul>
          <p>{legal.stored}</p>
        </privacyPolicy.Text>
      </Prose>
    </Page>
  )
}
