import Link from "next/link"
import type { ReactElement } from "react"
import type { ChosenDiet, FamilyBeneficiary } from "@wire"
import { shortDate } from "@/format/days"
import { people } from "@messages/account"
import { care } from "@messages/care"
import { common, listing } from "@messages/common"
import { relationships } from "@messages/words"

const link = "inline-flex min-h-11 items-center text-brand underline underline-offset-4"

/** Who eats, with what can be done about each. */
export function BeneficiariesTable({ beneficiaries }: { beneficiaries: readonly FamilyBeneficiary[] }): ReactElement {
  return (
    <table className="w-full border-collapse">
      <caption className="sr-only">{people.caption}</caption>
      <thead className="max-sm:sr-only">
        <tr className="border-b border-line text-left text-sm text-muted">
          {[people.lastName, people.firstName, people.birthDate, people.relationship, people.action].map((title) => (
            <th key={title} scope="col" className="py-2 pr-3 font-normal">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {beneficiaries.map((one) => (
          <tr key={one.id} className="border-b border-hairline max-sm:grid max-sm:py-2">
            <td className="pr-3 sm:py-1">{one.last_name}</td>
            <td className="pr-3 font-semibold sm:py-1">{one.first_name}</td>
            <td className="pr-3 sm:py-1">{one.birth_date ? shortDate(one.birth_date) : people.unknownDate}</td>
            <td className="pr-3 sm:py-1">
              {relationships[one.relationship]}
              {one.custody_weeks && <span className="block text-sm text-muted">{people.custodyShort[one.custody_weeks]}</span>}
              <Diets diets={one.diets} />
            </td>
            <td className="flex gap-5">
              <Link href={`?modifier=${one.id}`} aria-label={people.editLong(one.first_name)} className={link}>
                {common.modify}
              </Link>
              <Link href={`?retirer=${one.id}`} aria-label={people.removeLong(one.first_name)} className={link}>
                {people.remove}
              </Link>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Once where it is the same everywhere, else by commune; nothing for the usual meal. */
function Diets({ diets }: { diets: readonly ChosenDiet[] }): ReactElement | null {
  const labels = new Set(diets.map(({ diet }) => diet?.label ?? ""))
  const chosen = diets.flatMap(({ commune, diet }) => (diet ? [care.dietShort(diet.label, labels.size === 1 ? null : commune.name)] : []))
  if (chosen.length === 0) return null
  return <span className="block text-sm text-muted">{listing([...new Set(chosen)])}</span>
}
