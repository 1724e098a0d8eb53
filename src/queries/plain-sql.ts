import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { type Sql, readSqlOf } from "../types/sql"

type Knex = ReturnType<Parameters<typeof readSqlOf>[0]["getKnex"]>

/** Single statements over the tables of any module, core's too: for reads that a query of entities would make too many of. */
export function plainSql(container: MedusaContainer): Sql {
  const knex = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  return readSqlOf({ getKnex: () => knex })
}
