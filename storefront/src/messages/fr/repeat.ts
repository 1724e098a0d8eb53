import type { PatternWeeks, RefusalCode, Weekday } from "@wire"
import { listing, meals } from "./common"

export const weekdays: Record<Weekday, { short: string; long: string }> = {
  mon: { short: "Lun", long: "lundi" },
  tue: { short: "Mar", long: "mardi" },
  wed: { short: "Mer", long: "mercredi" },
  thu: { short: "Jeu", long: "jeudi" },
  fri: { short: "Ven", long: "vendredi" },
  sat: { short: "Sam", long: "samedi" },
  sun: { short: "Dim", long: "dimanche" },
}

export const patternWeeks: Record<PatternWeeks, string> = {
  every: "toutes les semaines",
  even: "semaines paires",
  odd: "semaines impaires",
}

/** Meals that nobody expects, counted by reason. */
const passedOver: Partial<Record<RefusalCode, string>> = {
  not_a_service_day: "jours sans service",
  school_holiday: "vacances scolaires",
  public_holiday: "jours fériés",
  past: "jours passés",
  already_booked: "déjà réservés",
  other_parent_week: "semaines de l’autre parent",
}

const preposition = (month: string): string => (/^[aeiouéh]/.test(month) ? `d’${month}` : `de ${month}`)

export const repeat = {
  likeMonth: (month: string) => `Comme en ${month}`,
  likeRule: (month: string) =>
    `Sont repris, pour chaque enfant, les jours de la semaine pris plus d’une semaine sur deux en ${month}, ou une semaine sur deux si c’était régulier.`,
  everyWeek: "Chaque semaine…",
  like: (name: string) => `Comme ${name}`,
  likeFor: (names: readonly string[]) => `, pour ${listing(names)}`,
  title: "Chaque semaine",
  lead: (from: string, week: number) => `À partir du ${from}, semaine ${week % 2 === 0 ? "paire" : "impaire"} (n° ${week}).`,
  weeksOf: (name: string) => `Semaines de ${name}`,
  both: "paires et impaires différentes",
  until: "Jusqu’à quand",
  untilMonth: (month: string) => `jusqu’à la fin ${preposition(month)}`,
  untilDate: "jusqu’au",
  untilDateLabel: "Dernier jour",
  untilYear: (day: string) => `jusqu’à la fin de l’année scolaire (${day})`,
  save: "Enregistrer ce rythme",
  saveHint: "Il sera proposé la prochaine fois. Rien n’est réservé tant que vous n’avez pas payé.",
  apply: "Ajouter ces jours",
  close: "Fermer",
  chooseWeekday: "Choisissez au moins un jour de la semaine.",
  chooseDate: "Indiquez le dernier jour : une date à partir d’aujourd’hui.",
  saved: "Ce rythme est enregistré.",
  notSaved: (why: string) => `Le rythme n’a pas pu être enregistré. ${why}`,
  nothingIn: (month: string) => `Aucun rythme à reprendre : vous n’avez pas de jours réguliers en ${month}.`,
  nothing: "Aucun repas à ajouter.",
  allChosen: "Ces repas sont déjà choisis.",
  late: "hors délai, plus cher",
  rhythm: (name: string, on: readonly Weekday[], weeks: PatternWeeks) =>
    `${name} : ${listing(on.map((day) => weekdays[day].long))}, ${patternWeeks[weeks]}.`,
  occasional: (names: readonly string[]) => `Repas isolés non repris : ${names.join(" ; ")}`,
  passedOver: (counts: readonly { refusal: RefusalCode; count: number }[]) =>
    `Sans compter : ${counts.map(({ refusal, count }) => `${passedOver[refusal] ?? refusal} ${count}`).join(", ")}.`,
  kept: (count: number) => `${meals(count)} ${count === 1 ? "était déjà choisi" : "étaient déjà choisis"}.`,
  skippedWho: (day: string, names: readonly string[], reason: string) => `${day}, ${listing(names)} : ${reason}`,
  skippedAll: (day: string, reason: string) => `${day} ${reason}`,
}
