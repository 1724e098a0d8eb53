/** Joins class names, leaving out what is false. */
export function classes(...names: (string | false | undefined)[]): string {
  return names.filter(Boolean).join(" ")
}

/** What is chosen stands out also where a reader's own colours replace ours. */
export const FORCED_CHOICE = "forced-colors:forced-color-adjust-none forced-colors:bg-[Highlight] forced-colors:text-[HighlightText]"
