export type PathPart = string | number

/** The dotted path of a field inside `path`. */
export function under(path: string, ...fields: PathPart[]): string {
  return [path, ...fields.map(String)].filter((part) => part !== "").join(".")
}
