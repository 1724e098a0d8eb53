/**
 * Statements inside one open transaction. The checkout and the cancelling share it between two modules: each runs
 * statements on its own tables only. `?` marks a binding; an array is bound as a PostgreSQL array.
 */
export type Sql = <Row = Record<string, unknown>>(statement: string, bindings?: unknown[]) => Promise<Row[]>

type KnexTransaction = { raw(statement: string, bindings: unknown[]): Promise<{ rows: unknown[] }> }
export type EntityManager = { getTransactionContext(): KnexTransaction | undefined }

/** The statements of the transaction that an entity manager has opened. */
export function sqlOf(manager: EntityManager): Sql {
  const transaction = manager.getTransactionContext()
  if (!transaction) throw new Error("sqlOf needs an entity manager with an open transaction")
  return async <Row>(statement: string, bindings: unknown[] = []) => (await transaction.raw(statement, bindings)).rows as Row[]
}

/** Single statements outside any transaction, for reads that need neither a lock nor one moment in common. */
export function readSqlOf(manager: { getKnex(): KnexTransaction }): Sql {
  const knex = manager.getKnex()
  return async <Row>(statement: string, bindings: unknown[] = []) => (await knex.raw(statement, bindings)).rows as Row[]
}

/** PostgreSQL's codes for a race that was lost: a lock that was not had in time, a deadlock, a unique index. */
export const LOCK_NOT_AVAILABLE = "55P03"
export const DEADLOCK = "40P01"
export const UNIQUE_VIOLATION = "23505"

/** PostgreSQL's code of a failed statement. Read it inside the transaction: Medusa rewrites errors on their way out of it. */
export function sqlStateOf(error: unknown): string | undefined {
  const { code } = (typeof error === "object" && error !== null ? error : {}) as { code?: unknown }
  return typeof code === "string" ? code : undefined
}
