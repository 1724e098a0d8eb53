import type { Counting, Cutoff, Rulebook } from "../types"
import { counted, dayName, dayOfMonth, hour, instant, inWeekOrder } from "./french"

/** What a sentence needs to know of the service: its days, and the zone of its clocks. */
export type SpokenService = Pick<Rulebook, "service_days" | "time_zone">

/** A moment in words, as it follows "jusqu'" (`until`) or "à partir" (`from`). */
export type Moment = { until: string; from: string }

type MomentCutoff = Exclude<Cutoff, { kind: "weekday_table" | "none" | "never" }>

const COUNTED: { [counting in Counting]: string } = {
  calendar: "",
  weekdays: ", sans compter les samedis et dimanches",
  working_days: ", sans compter les samedis, dimanches et jours fériés",
  service_days: ", en ne comptant que les jours de service",
}

/** The moment that a cutoff names: "la veille 10 h", "le jeudi 9 h pour la semaine suivante". */
export function momentOf(cutoff: MomentCutoff, zone: string): Moment {
  switch (cutoff.kind) {
    case "days_before":
      return daysBefore(cutoff.days, `${hour(cutoff.at)}${cutoff.days === 0 ? "" : COUNTED[cutoff.counting]}`)
    case "week_before":
      return masculine(`${dayName(cutoff.weekday)} ${hour(cutoff.at)}${weekOf(cutoff.weeks)}`)
    case "month_before": {
      const shorter = cutoff.day > 28 ? " (ou son dernier jour)" : ""
      return masculine(`${dayOfMonth(cutoff.day)} du mois précédent${shorter}, ${hour(cutoff.at)}`)
    }
    case "fixed":
      return masculine(instant(cutoff.at, zone))
  }
}

/** A table in words: "pour le lundi, le vendredi précédent 10 h ; pour le mardi, impossible". */
export function tableInWords(table: Extract<Cutoff, { kind: "weekday_table" }>["table"], { service_days: days }: SpokenService): string {
  return inWeekOrder(days)
    .map((day) => {
      const limit = table[day]
      return `pour le ${dayName(day)}, ${limit ? `le ${dayName(limit.weekday)} précédent ${hour(limit.at)}` : "jamais"}`
    })
    .join(" ; ")
}

/** "jusqu'à la veille 10 h", as the end of a sentence; nothing where the day of the meal is the only limit. */
export function untilInWords(cutoff: Cutoff | null, service: SpokenService): string {
  if (!cutoff || cutoff.kind === "none" || cutoff.kind === "never") return ""
  if (cutoff.kind === "weekday_table") return `, jusqu'à un jour qui dépend du repas (${tableInWords(cutoff.table, service)})`
  return `, jusqu'${momentOf(cutoff, service.time_zone).until}`
}

/** What becomes of a limit that falls on a day without service. */
export function movedInWords(cutoff: Cutoff): string[] {
  if (cutoff.kind === "none" || cutoff.kind === "never" || cutoff.if_closed === "keep") return []
  return ["Si cette limite tombe un jour sans service, elle est avancée au jour de service précédent, à la même heure."]
}

function daysBefore(days: number, at: string): Moment {
  if (days === 0) return masculine(`jour même ${at}`)
  if (days === 1) return { until: `à la veille ${at}`, from: `de la veille ${at}` }
  const before = `${counted(days, ["jour", "jours"])} avant le repas, ${at}`
  return { until: `à ${before}`, from: `de ${before}` }
}

function weekOf(weeks: number): string {
  if (weeks === 0) return " pour la semaine en cours"
  if (weeks === 1) return " pour la semaine suivante"
  return `, ${counted(weeks, ["semaine", "semaines"])} avant celle du repas`
}

function masculine(words: string): Moment {
  return { until: `au ${words}`, from: `du ${words}` }
}
