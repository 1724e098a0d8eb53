// @ts-check
import { join } from "node:path"
import { databaseUrl, startPostgres } from "../environment/postgres.mjs"
import { freePorts } from "../environment/ports.mjs"

/** Known to everyone, and fit for nothing but a database that lives as long as one test run. */
const PASSWORD = "test"

/**
 * Starts a PostgreSQL for specs, on a free port, and answers the variables that specs and `src/environment.ts` read.
 * @param {import("../environment/processes.mjs").Processes} processes
 * @param {(error: Error) => void} fail
 * @returns {Promise<NodeJS.ProcessEnv>}
 */
export async function testEnvironment(processes, fail) {
  const { postgres, smtp } = await freePorts()
  const server = { port: postgres, password: PASSWORD }
  await startPostgres(processes, { folder: join(processes.data, "postgres"), ...server, durable: false }, fail)
  return {
    ...process.env,
    NODE_ENV: "test",
    NODE_OPTIONS: `${process.env["NODE_OPTIONS"] ?? ""} --experimental-vm-modules --no-warnings`.trim(),
    TZ: "UTC",
    CANTEEN_MODE: "test",
    // The runner of Medusa forces TLS, and waits for ever, with any other name of this machine.
    DB_HOST: "localhost",
    DB_PORT: String(postgres),
    DB_USERNAME: "postgres",
    DB_PASSWORD: PASSWORD,
    DATABASE_URL: databaseUrl(server, "canteen_test"),
    JWT_SECRET: "jwt-secret-of-a-test-run-which-guards-nothing",
    COOKIE_SECRET: "cookie-secret-of-a-test-run-which-guards-nothing",
    SMTP_PORT: String(smtp),
    CARD_API_KEY: "sk_test_simulator",
    CARD_WEBHOOK_SECRET: "whsec_of_a_test_run",
    MEDUSA_DISABLE_TELEMETRY: "1",
    LOG_LEVEL: process.env["LOG_LEVEL"] ?? "error",
  }
}
