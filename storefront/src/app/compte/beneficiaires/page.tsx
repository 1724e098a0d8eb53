import type { Metadata } from "next"
import type { ReactElement } from "react"
import type { Beneficiary } from "@wire"
import { readBeneficiaries } from "@/data/account"
import { readHealth } from "@/data/health"
import { readHousehold } from "@/data/household"
import { loadPage } from "@/data/page"
import { BeneficiariesTable } from "@/features/beneficiaries/beneficiaries-table"
import { BeneficiaryForm } from "@/features/beneficiaries/beneficiary-form"
import { RemoveForm } from "@/features/beneficiaries/remove-form"
import { one as single, type Search } from "@/features/forms/search"
import { HealthSection } from "@/features/health/health-section"
import { HouseholdSection } from "@/features/household/household-section"
import { emptyBeneficiary, type DraftBeneficiary } from "@/features/registration/empty"
import { people } from "@messages/account"
import { household as householdWords } from "@messages/household"
import { EmptyState, Page, Section } from "@/ui/page"

const custodyDone: Record<string, string> = householdWords.custodyDone

export const metadata: Metadata = { title: people.title }

function asDraft(one: Beneficiary): DraftBeneficiary {
  return {
    key: one.id,
    firstName: one.first_name,
    lastName: one.last_name,
    birthDate: one.birth_date ?? "",
    relationship: one.relationship,
    custodyWeeks: one.custody_weeks ?? "",
  }
}

export default async function BeneficiariesPage({ searchParams }: { searchParams: Search }): Promise<ReactElement> {
  const search = await searchParams
  const { beneficiaries, choices, edited, health, household } = await loadPage("/compte/beneficiaires", async (token) => {
    const { beneficiaries, diet_choices: choices } = await readBeneficiaries(token)
    const edited = beneficiaries.find(({ id }) => id === single(search.modifier))
    const [health, household] = edited
      ? await Promise.all([readHealth(token, edited.id), edited.audience === "child" ? readHousehold(token, edited.id) : null])
      : [null, null]
    return { beneficiaries, choices, edited, health, household }
  })
  const removed = beneficiaries.find(({ id }) => id === single(search.retirer))
  return (
    <Page title={people.title} lead={<p>{people.lead}</p>}>
      {beneficiaries.length === 0 ? (
        <EmptyState>{people.empty}</EmptyState>
      ) : (
        <BeneficiariesTable beneficiaries={beneficiaries} />
      )}
      {removed && <RemoveForm key={removed.id} one={removed} />}
      {edited && (
        <>
          <Section title={people.editTitle(edited.first_name)}>
            <BeneficiaryForm key={edited.id} initial={asDraft(edited)} choices={choices} diets={edited.diets} agreed={household?.custody.agreed != null} />
          </Section>
          {household && <HouseholdSection key={`household-${edited.id}`} one={edited} read={household} done={custodyDone[single(search.fait) ?? ""]} />}
          <HealthSection key={`health-${edited.id}`} one={edited} read={health} />
        </>
      )}
      {!edited && !removed && (
        <Section title={people.addTitle}>
          <BeneficiaryForm initial={emptyBeneficiary("new")} choices={choices} />
        </Section>
      )}
    </Page>
  )
}
