/** What must hold, as a statement whose rows are what breaks it: `subject` names the row, `detail` its figures. No row, no violation. */
export type Law = { name: string; sql: string }

/**
 * The processor's books as a table `intent`: what it took and sent back for each payment, in cents. Bound as `$1`.
 * `$2` is the application's instant.
 */
export const INTENTS = `intent AS (
  SELECT * FROM jsonb_to_recordset($1::jsonb) AS i(id text, status text, received int, refunded int)
)`
