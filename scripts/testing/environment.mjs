// @ts-check
import { rmSync } from "node:fs"
import { join } from "node:path"
import { databaseUrl, startPostgres } from "../environment/postgres.mjs"
import { freePorts } from "../environment/ports.mjs"
import { medusaCommand } from "../environment/programs.mjs"

/** Known to everyone, and fit for nothing but a database that lives as long as one test run. */
const PASSWORD = "test"

/** What PostgreSQL copies whenever it makes a database. */
const TEMPLATE = "template1"

/**
 * Starts a new PostgreSQL for specs, on a free port, and answers the variables that specs and `src/environment.ts` read.
 * @param {import("../environment/processes.mjs").Processes} processes
 * @param {(error: Error) => void} fail
 * @returns {Promise<NodeJS.ProcessEnv>}
 */
export async function testEnvironment(processes, fail) {
  const { postgres, smtp } = await freePorts()
  const server = { port: postgres, password: PASSWORD }
  const folder = join(processes.data, "postgres")
  rmSync(folder, { recursive: true, force: true })
  await startPostgres(processes, { folder, ...server, durable: false }, fail)
  return {
    ...process.env,
    NODE_ENV: "test",
    NODE_OPTIONS: `${process.env["NODE_OPTIONS"] ?? ""} --experimental-vm-modules --no-warnings`.trim(),
    TZ: "UTC",
    CANTEEN_MODE: "test",
    DOCUMENTS_DIR: join(processes.data, "documents"),
    // The runner of Medusa forces TLS, and waits for ever, with any other name of this machine.
    DB_HOST: "localhost",
    DB_PORT: String(postgres),
    DB_USERNAME: "postgres",
    DB_PASSWORD: PASSWORD,
    DATABASE_URL: databaseUrl(server, "canteen_test"),
    JWT_SECRET: "jwt-secret-of-a-test-run-which-guards-nothing",
    COOKIE_SECRET: "cookie-secret-of-a-test-run-which-guards-nothing",
    AUTH_MFA_ENCRYPTION_KEY: "encryption-key-of-a-test-run-which-guards-nothing",
    SECOND_FACTOR_ROLES: "none",
    EMAIL_CONFIRMATION: "asked",
    HEALTH_KEYS: `test:${"7e57".repeat(16)}`,
    SMTP_PORT: String(smtp),
    CARD_API_KEY: "sk_test_simulator",
    CARD_WEBHOOK_SECRET: "whsec_of_a_test_run",
    MEDUSA_DISABLE_TELEMETRY: "1",
    LOG_LEVEL: process.env["LOG_LEVEL"] ?? "error",
  }
}

/**
 * Migrates the database that every later one is copied from: each spec of the HTTP surface then starts with its tables there. To be done after
 * the specs of the modules, which make tables of their own.
 * @param {import("../environment/processes.mjs").Processes} processes
 * @param {NodeJS.ProcessEnv} env what `testEnvironment` answered
 * @returns {Promise<void>}
 */
export async function migrateTemplate(processes, env) {
  const server = { port: Number(env["DB_PORT"]), password: PASSWORD }
  const command = { ...env, DATABASE_URL: databaseUrl(server, TEMPLATE) }
  await processes.run(medusaCommand("migrate-template", ["db:migrate", "--execute-safe-links"], command))
}
