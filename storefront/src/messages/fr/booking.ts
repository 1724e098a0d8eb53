import type { CalendarCell, CalendarDay, Day, Instant } from "@wire"
import { deadline, fullDay } from "@/format/days"
import { money } from "@/format/money"
import { days, listing, meals } from "./common"
import { refusals } from "./errors"
import { closureReason, refusalSentence } from "./refusals"
import { fullWords, waitingList } from "./waiting-list"

/** Beyond, skipped days are listed below the sentence. */
export const MOST_INLINE = 3

export const booking = {
  chooseTitle: "Réserver",
  chooseLead: "Choisissez le service à réserver.",
  chooseEmpty: "Vous pourrez réserver dès qu’une mairie aura validé votre accès à un service.",
  toServices: "Voir mes services",
  forWhom: (names: readonly string[]) => `Pour ${listing(names)}`,
  noEater: "Aucun de vos bénéficiaires n’a l’âge de ce tarif.",
  addEater: "Ajouter un bénéficiaire",
  beneficiaries: "Bénéficiaires",
  dates: "Dates de réservation",
  caption: (service: string, month: string) => `${service}, ${month} : un jour par ligne, un bénéficiaire par colonne`,
  day: "Jour",
  shortcuts: "Raccourcis",
  wholeMonth: (month: string) => `Tout ${month}`,
  everyWeekday: (weekday: string, month: string) => `, tous les ${weekday}s de ${month}`,
  clear: "Tout effacer",
  undo: "Annuler",
  undoWhat: " la dernière action",
  undone: "Dernière action annulée.",
  cleared: "Votre choix est vide.",
  added: (count: number, skipped: readonly string[]) =>
    skipped.length === 0
      ? `${meals(count)} ${count === 1 ? "ajouté" : "ajoutés"}.`
      : `${meals(count)} ${count === 1 ? "ajouté" : "ajoutés"}, ${days(skipped.length)} ${skipped.length === 1 ? "ignoré" : "ignorés"}${skipped.length > MOST_INLINE ? "" : ` : ${skipped.join(" ; ")}`}.`,
  showSkipped: (count: number) => `Voir les ${days(count)} ignorés`,
  removed: (count: number) => `${meals(count)} ${count === 1 ? "retiré" : "retirés"}.`,
  skippedDay: (name: string, day: CalendarDay) => {
    const cell = day.cells.find(({ state }) => state === "refused" || state === "late")
    if (cell?.state === "late") return `${name} hors délai, plus cher`
    return `${name} ${cell?.closure ? closureReason(cell.closure) : refusals[cell?.refusal ?? "closed"]}`
  },
  refusedMeal: (name: string, day: string, reason: string) => `${[name, day].filter(Boolean).join(", ")} : ${reason}`,
  never: (weekdays: readonly string[]) => `Pas de service le ${listing(weekdays)}.`,
  nothingToAdd: "Aucun jour à ajouter ici.",
  wholeDay: (day: Day) => `, ${fullDay(day)}, tous les bénéficiaires`,
  wholeColumn: (name: string) => `${name}, tous les jours`,
  legend: "Légende",
  legendFree: "libre",
  legendChosen: "choisi",
  legendLate: "hors délai, plus cher",
  legendBooked: "réservé",
  legendWaiting: "liste d’attente, votre rang",
  legendRefused: "impossible : touchez pour savoir pourquoi",
  elsewhere: (count: number, month: string) => `Dont ${meals(count)} hors de ${month}.`,
  total: (count: number, cents: number) => `${meals(count)} · ${money(cents)}`,
  walletAfter: (cents: number) => `Porte-monnaie après : ${money(cents)}`,
  walletMissing: (cents: number) => `Il manque ${money(cents)} au porte-monnaie.`,
  topUpMissing: (cents: number) => `Recharger ${money(cents)}`,
  pay: (cents: number) => `Payer ${money(cents)}`,
  payCard: (cents: number) => `Payer ${money(cents)} par carte`,
  payRest: (cents: number, card: number) => `Payer ${money(cents)}, dont ${money(card)} par carte`,
  withBasket: (cents: number) => `Avec le reste du panier : ${money(cents)}`,
  totalChanged: (cents: number) => `Le total est maintenant de ${money(cents)}. Rien n’est payé : vos repas sont au panier, vérifiez-les puis payez.`,
  view: "Présentation",
  viewGrid: "Grille",
  viewCalendar: "Calendrier",
  noMeal: (day: Day) => `${fullDay(day)}, pas de repas`,
  dayWords: (day: string, { chosen, booked, free, shut }: DayNames) =>
    [
      day,
      booked.length > 0 && `réservé : ${listing(booked)}`,
      chosen.length > 0 && `choisi : ${listing(chosen)}`,
      free.length > 0 && `libre : ${listing(free)}`,
      chosen.length + booked.length + free.length === 0 && (shut ?? "rien à réserver"),
    ]
      .filter(Boolean)
      .join(", "),
  week: (number: number, from: string) => `Semaine ${number}, du ${from}`,
  weekShort: (number: number) => `Semaine ${number}`,
  wholeWeek: ", toute la semaine, tous les bénéficiaires",
  nothingChosen: "Touchez un jour pour commencer.",
  add: "Ajouter au panier",
  chooseFirst: "Choisissez au moins un repas avant d’ajouter au panier.",
  partlyTitle: (accepted: number, refused: number) =>
    `${meals(accepted)} au panier, ${refused} ${refused === 1 ? "n’a pas pu être ajouté" : "n’ont pas pu être ajoutés"}`,
  toBasket: "Voir mon panier",
  noneThisMonth: "Aucun jour ne peut être réservé ce mois-ci. Passez au mois suivant.",
  shutDay: (day: CalendarDay) => {
    const closure = day.closure ?? day.cells.find((cell) => cell.closure)?.closure
    return refusalSentence(day.reason ?? "not_a_service_day", "choose", { closure, note: day.note })
  },
}

type DayNames = { chosen: string[]; booked: string[]; free: string[]; shut: string | undefined }

type Told = { cell: CalendarCell; day: Day; name: string; now: Instant; note?: string; menu?: string; fullSince?: Instant }

/** The whole story of a cell in one line, as a screen reader says it and as the page shows it. */
export function cellWords({ cell, day, name, now, note, menu, fullSince }: Told): string {
  const state = cell.refusal === "full" ? fullDayWords(cell, fullWords(fullSince, now)) : stateWords(cell, now, note)
  const served = menu && cell.state !== "refused" ? `. Au menu : ${menu}` : ""
  return `${fullDay(day)}, ${name}, ${[cell.offer && waitingList.keptUntil(cell.offer.until), state].filter(Boolean).join(", ")}${served}`
}

function fullDayWords(cell: CalendarCell, full: string): string {
  return cell.waiting ? `${full}, ${waitingList.inLine(cell.waiting.rank)}` : `${full}, ${waitingList.joinable}`
}

function stateWords(cell: CalendarCell, now: Instant, note: string | undefined): string {
  const price = cell.price_cents === undefined ? "" : money(cell.price_cents)
  switch (cell.state) {
    case "bookable":
    case "in_cart":
      return [price, until("réservable", cell.book_until), after(cell.price_after_cents)].filter(Boolean).join(", ")
    case "late":
      return `hors délai, ${price}`
    case "held":
      return "gardé pendant un paiement en cours"
    case "booked":
      if (cell.booked_in) return `déjà réservé : ${cell.booked_in.name}`
      return cell.cancel_until && Date.parse(now) < Date.parse(cell.cancel_until)
        ? `réservé, ${until("annulable", cell.cancel_until)}`
        : "réservé, ne peut plus être annulé"
    case "refused":
      return refusalSentence(cell.refusal ?? "closed", "choose", { ...cell, note, now })
  }
}

function until(word: string, instant: Instant | null | undefined): string {
  return instant ? `${word} jusqu’au ${deadline(instant)}` : ""
}

function after(cents: number | null | undefined): string {
  return cents ? `ensuite ${money(cents)}` : ""
}
