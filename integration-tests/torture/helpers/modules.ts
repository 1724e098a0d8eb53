import { resolve } from "node:path"
import { MedusaApp } from "@medusajs/framework/modules-sdk"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, createPgConnection, isSharedConnectionSymbol } from "@medusajs/framework/utils"
import { Client } from "pg"
import { BOOKING_MODULE } from "../../../src/modules/booking"
import { COMMUNE_MODULE } from "../../../src/modules/commune"
import { STORE_CREDIT_MODULE } from "../../../src/modules/store-credit"

const SCHEMA = "public"
const FOLDERS = { [BOOKING_MODULE]: "booking", [COMMUNE_MODULE]: "commune", [STORE_CREDIT_MODULE]: "store-credit" }

export type Modules = { container: MedusaContainer; database: string; close: () => Promise<void> }

/** The modules of bookings, wallets and communes alone, on a new database, with many connections: no backend and no order. */
export async function openModules(name: string, connections: number): Promise<Modules> {
  const database = await createDatabase(`canteen-torture-${name}`)
  const clientUrl = database
  const pool = createPgConnection({ clientUrl, schema: SCHEMA, pool: { min: 1, max: connections } })
  const options = { database: { clientUrl, schema: SCHEMA }, [isSharedConnectionSymbol]: true }
  const modulesConfig = Object.fromEntries(
    Object.entries(FOLDERS).map(([key, folder]) => [key, { resolve: resolve(__dirname, "../../../src/modules", folder), options }])
  )
  const app = await MedusaApp({ modulesConfig, injectedDependencies: { [ContainerRegistrationKeys.PG_CONNECTION]: pool } })
  if (!(await hasTables(pool))) await app.runMigrations()
  await app.onApplicationStart()
  const container = { resolve: (key: string) => app.modules[key] } as unknown as MedusaContainer
  const close = async (): Promise<void> => {
    await app.onApplicationPrepareShutdown()
    await app.onApplicationShutdown()
    await pool.destroy()
  }
  return { container, database, close }
}

/** The gate migrates the database that every new one is copied from. */
async function hasTables(pool: ReturnType<typeof createPgConnection>): Promise<boolean> {
  const { rows } = await pool.raw<{ rows: { there: boolean }[] }>("SELECT to_regclass('canteen_wallet_entry') IS NOT NULL AS there")
  return rows[0]?.there === true
}

async function createDatabase(name: string): Promise<string> {
  const { DB_HOST, DB_PORT, DB_USERNAME, DB_PASSWORD } = process.env
  const server = `postgres://${DB_USERNAME}:${DB_PASSWORD}@${DB_HOST}:${DB_PORT}`
  const client = new Client({ connectionString: `${server}/postgres` })
  await client.connect()
  await client.query(`DROP DATABASE IF EXISTS ${client.escapeIdentifier(name)} WITH (FORCE)`)
  await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`)
  await client.end()
  return `${server}/${name}`
}
