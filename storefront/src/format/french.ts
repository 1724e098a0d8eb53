/** A French sentence as print sets it: no line begins with a sign, no hour is cut in two, and apostrophes are curved. */
export function typeset(sentence: string): string {
  return sentence
    .replace(/ (?=[:;?!€%»])/g, "\u00a0")
    .replace(/« /g, "«\u00a0")
    .replace(/(\d) h\b(?: (\d\d)\b)?/g, (_, hour: string, minutes?: string) => `${hour}\u00a0h${minutes === undefined ? "" : `\u00a0${minutes}`}`)
    .replace(/(\p{L})'/gu, "$1’")
}
