import type { common as French } from "../fr/common"
import { locale } from "./locale"

export const common: typeof French = {
  brand: "Cantine Facile",
  description: "Book and pay for your commune’s school canteen meals.",
  skip: "Skip to content",
  required: "Fields not marked “optional” are required.",
  optional: "optional",
  loading: "Loading…",
  sending: "Sending…",
  errorsTitle: (count) => (count === 1 ? "One thing to correct" : `${count} things to correct`),
  save: "Save",
  saved: "Your changes are saved.",
  cancel: "Cancel",
  modify: "Change",
  back: "Back",
  retry: "Try again",
  homeLink: "Go to the home page",
  previous: "Newer",
  next: "Older",
  print: "Print",
}

export const meals = (count: number): string => (count === 1 ? "1 meal" : `${count} meals`)
export const days = (count: number): string => (count === 1 ? "1 day" : `${count} days`)

/** "Louane", "Louane and Théo", "Louane, Théo and Camille" */
export function listing(names: readonly string[]): string {
  return new Intl.ListFormat(locale.tag, { type: "conjunction" }).format(names)
}
