/** A French sentence of the backend as print sets it: no line begins with a sign, and apostrophes are curved. */
export function typeset(sentence: string): string {
  return sentence.replace(/ (?=[:;?!€%»])/g, "\u00a0").replace(/« /g, "«\u00a0").replace(/(\p{L})'/gu, "$1’")
}
