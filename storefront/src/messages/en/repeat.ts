import type { RefusalCode } from "@wire"
import type { patternWeeks as FrenchWeeks, repeat as French, weekdays as FrenchWeekdays } from "../fr/repeat"
import { listing, meals } from "./common"

export const weekdays: typeof FrenchWeekdays = {
  mon: { short: "Mon", long: "Monday" },
  tue: { short: "Tue", long: "Tuesday" },
  wed: { short: "Wed", long: "Wednesday" },
  thu: { short: "Thu", long: "Thursday" },
  fri: { short: "Fri", long: "Friday" },
  sat: { short: "Sat", long: "Saturday" },
  sun: { short: "Sun", long: "Sunday" },
}

export const patternWeeks: typeof FrenchWeeks = {
  every: "every week",
  even: "even weeks",
  odd: "odd weeks",
}

/** Meals that nobody expects, counted by reason. */
const passedOver: Partial<Record<RefusalCode, string>> = {
  not_a_service_day: "days without service",
  school_holiday: "school holidays",
  public_holiday: "public holidays",
  past: "days in the past",
  already_booked: "already booked",
  other_parent_week: "the other parent’s weeks",
}

export const repeat: typeof French = {
  likeMonth: (month) => `As in ${month}`,
  likeRule: (month) => `For each child, the weekdays taken more than every other week in ${month} are repeated, or every other week if that was regular.`,
  everyWeek: "Every week…",
  like: (name) => `As ${name}`,
  likeFor: (names) => `, for ${listing(names)}`,
  title: "Every week",
  lead: (from, week) => `From ${from}, an ${week % 2 === 0 ? "even" : "odd"} week (no. ${week}).`,
  weeksOf: (name) => `${name}’s weeks`,
  both: "even and odd weeks differ",
  until: "Until when",
  untilMonth: (month) => `until the end of ${month}`,
  untilDate: "until",
  untilDateLabel: "Last day",
  untilYear: (day) => `until the end of the school year (${day})`,
  save: "Save this pattern",
  saveHint: "It will be offered next time. Nothing is booked until you have paid.",
  apply: "Add these days",
  close: "Close",
  chooseWeekday: "Choose at least one weekday.",
  chooseDate: "Give the last day: a date from today on.",
  saved: "This pattern is saved.",
  notSaved: (why) => `The pattern could not be saved. ${why}`,
  nothingIn: (month) => `No pattern to repeat: you have no regular days in ${month}.`,
  nothing: "No meal to add.",
  allChosen: "These meals are already chosen.",
  late: "after the deadline, dearer",
  rhythm: (name, on, weeks) => `${name}: ${listing(on.map((day) => weekdays[day].long))}, ${patternWeeks[weeks]}.`,
  occasional: (names) => `Single meals that are not repeated: ${names.join("; ")}`,
  passedOver: (counts) => `Not counting: ${counts.map(({ refusal, count }) => `${passedOver[refusal] ?? refusal} ${count}`).join(", ")}.`,
  kept: (count) => `${meals(count)} ${count === 1 ? "was already chosen" : "were already chosen"}.`,
  skippedWho: (day, names, reason) => `${day}, ${listing(names)}: ${reason}`,
  skippedAll: (day, reason) => `${day} ${reason}`,
}
