/** How this language writes days, hours and lists. */
export const locale = {
  /** Of the pages, and of what others show in them. */
  lang: "fr" as "fr" | "en",
  /** Of dates, numbers and lists, BCP 47. */
  tag: "fr-FR",
  /** What stands before each address of this language's pages. */
  base: "",
  /** "1er", "2" */
  dayNumber: (day: number): string => (day === 1 ? "1er" : String(day)),
  /** "10 h", "16 h 15" */
  hour: (hours: number, minutes: number): string =>
    minutes === 0 ? `${String(hours)}\u00a0h` : `${String(hours)}\u00a0h\u00a0${String(minutes).padStart(2, "0")}`,
  midnight: "minuit",
  /** "mer. 2 déc. à 10 h", "demain à minuit" */
  at: (day: string, hour: string): string => `${day} à\u00a0${hour}`,
  yesterday: "hier",
  today: "aujourd’hui",
  tomorrow: "demain",
}

/** The language that is offered beside this one, under its own name. */
export const otherLanguage = { lang: "en", base: "/en", name: "English" }
