/** Whether this is the long form, `npm run torture`: the short one is part of `npm test`. */
export const isLong = process.env["TORTURE"] === "long"

/** A figure in the short and in the long form. */
export function size(short: number, long: number): number {
  return isLong ? long : short
}
