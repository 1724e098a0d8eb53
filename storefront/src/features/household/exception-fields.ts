export type ExceptionField = { index: number; from: string; to: string; side: string }

/** As many lines as a form may show. */
const MOST = 60

/** The lines of exceptions that a form sent, blank ones included. */
export function exceptionFields(values: Record<string, string>): ExceptionField[] {
  return Array.from({ length: MOST }, (_, index) => ({
    index,
    from: values[`from-${index}`] ?? "",
    to: values[`to-${index}`] ?? "",
    side: values[`side-${index}`] ?? "me",
  }))
}
