/** The parameters of a page's address. */
export type Search = Promise<Record<string, string | string[] | undefined>>

/** The one value of a parameter; the first when it is repeated. */
export function one(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value
}
