import { StatusBadge } from "@medusajs/ui"
import type { ReactElement } from "react"

import type { AttendanceRow, DayHealth } from "../../../types/http"
import type { useDayHealth } from "../../api/care"
import { ErrorNotice } from "../../components/states"
import { dayWithYear } from "../../format/days"
import { useWords, type Words } from "../../i18n/use-words"

/** What was told of whoever eats; `unread` while it is not known, which is never the same as nothing. */
export type DayCare = { state: "closed" | "reading" | "failed" } | { state: "read"; of: ReadonlyMap<string, DayHealth> }

/** What a reading of the day's health data knows; `closed` to a role that may not read any. */
export function toDayCare(query: Pick<ReturnType<typeof useDayHealth>, "data" | "isError">, mayRead: boolean): DayCare {
  if (!mayRead) return { state: "closed" }
  if (query.data !== undefined) return { state: "read", of: new Map(query.data.health.map((one) => [one.beneficiary_id, one])) }
  return { state: query.isError ? "failed" : "reading" }
}

/** The allergies and the PAI of someone, in French; empty for nothing told. */
export function careSentences(told: DayHealth | undefined, words: Words): { allergies: string | null; pai: string | null } {
  if (told === undefined) return { allergies: null, pai: null }
  const list = told.allergens.map((code) => words(`care.allergen.${code}`)).join(", ")
  const pai = told.pai === null ? null : words(told.pai.over ? "care.paiOver" : "care.pai", { day: dayWithYear(told.pai.until) })
  return { allergies: list === "" ? null : words("care.allergies", { list }), pai }
}

/** A diet, where there is one. */
export function DietCell({ row }: { row: AttendanceRow }): ReactElement | null {
  return row.diet === null ? null : <StatusBadge color="blue" className="whitespace-nowrap">{row.diet.label}</StatusBadge>
}

/** Allergies and PAI of one row; says so while they are not read. */
export function CareCell({ row, care }: { row: AttendanceRow; care: DayCare }): ReactElement | null {
  const words = useWords()
  if (care.state === "closed") return null
  if (care.state !== "read") return <span className="text-ui-fg-subtle">{words(care.state === "reading" ? "care.healthLoading" : "care.healthUnread")}</span>
  const { allergies, pai } = careSentences(care.of.get(row.beneficiary.id), words)
  if (allergies === null && pai === null) return null
  return (
    <span className="flex flex-col gap-y-1">
      {allergies !== null && <strong className="text-ui-fg-error font-medium">{allergies}</strong>}
      {pai !== null && <span className="text-ui-fg-base">{pai}</span>}
    </span>
  )
}

/** Above the list: that the readings are noted, or that this one failed. */
export function CareNotice({ care, error, retry }: { care: DayCare; error: unknown; retry: () => unknown }): ReactElement | null {
  const words = useWords()
  if (care.state === "closed") return null
  if (care.state === "failed") return <ErrorNotice title={words("care.healthFailed")} error={error} retry={retry} />
  return <p className="txt-small text-ui-fg-subtle px-4 py-2 sm:px-6">{words("care.healthNote")}</p>
}
