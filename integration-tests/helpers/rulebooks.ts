type Rules = Record<string, unknown>

const EVE = { kind: "days_before", days: 1, counting: "calendar", at: "10:00" }

/** Booked and cancelled until the eve at 10:00; a fresh object each time. */
export function aRulebook(changes: Rules = {}): Rules {
  return {
    effective_from: "2026-11-23",
    time_zone: "Europe/Paris",
    service_days: ["mon", "tue", "thu", "fri"],
    book: { cutoff: EVE },
    cancel: { cutoff: EVE },
    ...changes,
  }
}

/** « Jeudi 9 h pour la semaine suivante, annulation la veille avant 10 h, hors délai + 50 % » */
export const THURSDAY_FOR_NEXT_WEEK: Rules = {
  book: { cutoff: { kind: "week_before", weeks: 1, weekday: "thu", at: "09:00" }, late: { kind: "factor", factor: "1.5" } },
  cancel: { cutoff: EVE },
}
