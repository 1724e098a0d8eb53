import type { Context, DAL } from "@medusajs/framework/types"

/** What core's entity manager does with plain SQL. */
export type Sql = { execute<Rows>(query: string, values: unknown[]): Promise<Rows> }

/** The connection of a call, within its transaction when it has one. */
export function sqlOf(repository: DAL.RepositoryService, context: Context): Sql {
  return (repository as unknown as { getActiveManager(context: Context): Sql }).getActiveManager(context)
}
