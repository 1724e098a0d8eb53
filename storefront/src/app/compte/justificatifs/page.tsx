import type { Metadata } from "next"
import type { ReactElement } from "react"
import { loadPage } from "@/data/page"
import { listPapers } from "@/data/papers"
import { listMemberships } from "@/data/account"
import { Paper } from "@/features/papers/paper"
import { papers as words } from "@messages/papers"
import { ButtonLink } from "@/ui/button"
import { EmptyState, Page, Section } from "@/ui/page"

export const metadata: Metadata = { title: words.title }

export default async function PapersPage(): Promise<ReactElement> {
  const [{ papers }, memberships] = await loadPage("/compte/justificatifs", (token) => Promise.all([listPapers(token), listMemberships(token)]))
  if (papers.length === 0) {
    const isMember = memberships.some(({ status }) => status === "pending" || status === "approved")
    return (
      <Page title={words.title}>
        <EmptyState action={<ButtonLink href="/compte/services">{words.toServices}</ButtonLink>}>{isMember ? words.empty : words.none}</EmptyState>
      </Page>
    )
  }
  const communes = [...new Map(papers.map(({ commune }) => [commune.id, commune])).values()]
  return (
    <Page title={words.title} lead={<p>{words.lead}</p>}>
      {communes.map((commune) => (
        <Section key={commune.id} title={commune.name}>
          <ul className="grid">
            {papers
              .filter((paper) => paper.commune.id === commune.id)
              .map((paper) => (
                <Paper key={`${paper.kind}-${paper.beneficiary?.id ?? ""}-${paper.document?.id ?? ""}`} paper={paper} />
              ))}
          </ul>
        </Section>
      ))}
    </Page>
  )
}
