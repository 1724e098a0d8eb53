type Rules = Record<string, unknown>

const SCHOOL_DAYS = ["mon", "tue", "thu", "fri"]
const SAME_DAY = { kind: "days_before", days: 0, at: "08:30" }

/** Every rulebook of the demonstration starts with the school year in which its calendar begins. */
const rulebook = (rules: Rules): Rules => ({
  effective_from: "2025-09-01",
  time_zone: "Europe/Paris",
  service_days: SCHOOL_DAYS,
  school_holidays: "closed",
  hold_minutes: 30,
  ...rules,
})

const until = (cutoff: Rules, late: Rules = { kind: "refuse" }): Rules => ({ cutoff, late })
const eveBefore = (at: string): Rules => ({ kind: "days_before", days: 1, counting: "working_days", at })

/** A medical certificate within 48 hours and nothing is due, as at Le Crès (https://www.lecres.fr/Restaurationscolaire/465/10213). */
const CERTIFICATE: Rules = {
  exempt_reasons: ["strike", "teacher_absent"],
  proof_tiers: [{ within_hours: 48, billed_days: 0 }, { billed_days: "all" }],
}

/**
 * Cutoffs of the kinds that real règlements use, by commune and service. The communes are the guide's; where a rule is another
 * commune's, its source is named, and hours may be ours.
 */
const RULEBOOKS: Record<string, Rules> = {
  // Talmentbon, Reyrieux: https://www.talmentbon-reyrieux.fr/comment-sinscrire/
  "aiguilhe/cantine": rulebook({ book: until(eveBefore("10:00")), cancel: until(eveBefore("10:00")) }),
  "aiguilhe/garderie": rulebook({ book: until({ kind: "days_before", days: 0, at: "07:30" }), cancel: until({ kind: "days_before", days: 0, at: "07:30" }), absence: CERTIFICATE }),
  "aiguilhe/reservation-tardive": rulebook({ book: until(SAME_DAY), cancel: until(SAME_DAY), hold_minutes: 10 }),
  // One and a half times the price once late: Vailhauquès, http://www.ville-vailhauques.fr/cantine-inscriptions/
  "blavozy/cantine": rulebook({
    book: until({ kind: "week_before", weeks: 1, weekday: "thu", at: "09:00" }, { kind: "factor", factor: "1.5", until: eveBefore("10:00") }),
    cancel: until(eveBefore("10:00")),
  }),
  // Two days ahead at noon: Cruas, https://cruas.numerian.fr
  "saint-etienne-lardeyrol/cantine": rulebook({
    book: until({ kind: "days_before", days: 2, counting: "working_days", at: "12:00" }),
    cancel: until({ kind: "days_before", days: 2, counting: "working_days", at: "12:00" }),
  }),
  // A table by the meal's day: Rontalon, http://www.rontalon.fr/reglement-interieur-du-periscolaire/
  "brives-charensac/cantine": rulebook({
    book: until({
      kind: "weekday_table",
      table: {
        mon: { weekday: "fri", at: "10:00" },
        tue: { weekday: "mon", at: "10:00" },
        thu: { weekday: "tue", at: "10:00" },
        fri: { weekday: "thu", at: "10:00" },
      },
    }),
    cancel: until(eveBefore("10:00")),
  }),
  // One euro more once late: La Tessoualle, https://www.latessoualle.com/enfance-jeunesse/restauration-scolaire/
  "coubon/cantine": rulebook({
    book: until({ kind: "days_before", days: 2, at: "24:00" }, { kind: "surcharge", cents: 100, until: SAME_DAY }),
    cancel: until({ kind: "days_before", days: 2, at: "24:00" }),
  }),
  // The 20th of the month before: Saint-Lager, https://cantinesaintlager.assodesparents.fr/pages/244341
  "craponne-sur-arzon/cantine": rulebook({
    book: until({ kind: "month_before", day: 20, at: "24:00" }),
    cancel: until({ kind: "days_before", days: 7, at: "12:00" }),
  }),
  // A week ahead: Combrailles-Sioule-Morge, https://docslib.org/doc/335889/
  "polignac/cantine": rulebook({
    book: until({ kind: "days_before", days: 7, at: "12:00", if_closed: "previous_service_day" }),
    cancel: until({ kind: "days_before", days: 2, counting: "service_days", at: "09:00" }),
  }),
  "rosieres/cantine": rulebook({
    book: until({ kind: "days_before", days: 1, counting: "service_days", at: "16:00" }),
    cancel: until({ kind: "days_before", days: 1, counting: "service_days", at: "16:00" }),
  }),
}

/** The rulebook of a service of the demonstration. @throws Error for a service that has none */
export function rulebookOf(communeSlug: string, serviceSlug: string): Rules {
  const rules = RULEBOOKS[`${communeSlug}/${serviceSlug}`]
  if (!rules) throw new Error(`the demonstration has no rulebook for ${communeSlug}/${serviceSlug}`)
  return rules
}
