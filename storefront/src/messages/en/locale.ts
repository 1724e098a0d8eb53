import type { locale as French, otherLanguage as OtherThanFrench } from "../fr/locale"

export const locale: typeof French = {
  lang: "en",
  tag: "en-GB",
  base: "/en",
  dayNumber: (day) => String(day),
  hour: (hours, minutes) => {
    const twelve = hours % 12 === 0 ? 12 : hours % 12
    return `${String(twelve)}${minutes === 0 ? "" : `:${String(minutes).padStart(2, "0")}`}\u00a0${hours < 12 ? "am" : "pm"}`
  },
  midnight: "midnight",
  at: (day, hour) => `${day} at\u00a0${hour}`,
  yesterday: "yesterday",
  today: "today",
  tomorrow: "tomorrow",
}

export const otherLanguage: typeof OtherThanFrench = { lang: "fr", base: "", name: "Français" }
