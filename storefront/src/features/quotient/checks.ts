/** What the backend takes of one file. */
export const MAX_BYTES = 5 * 1024 * 1024

/** An amount in euros as an attestation shows it. */
export function isQuotient(text: string): boolean {
  return /^\d{1,6}([.,]\d{1,2})?$/.test(text)
}
