// @ts-check
import { join } from "node:path"
import { launch } from "./environment/launcher.mjs"
import { dataFolder } from "./environment/paths.mjs"
import { readPorts, refuseTakenPorts } from "./environment/ports.mjs"
import { databaseUrl, startPostgres } from "./environment/postgres.mjs"
import { readSecrets } from "./environment/secrets.mjs"

/** Runs the embedded PostgreSQL alone, for `medusa develop` and for single specs. */
const data = dataFolder(process.env)

process.exitCode = await launch(data, async (processes, fail) => {
  const ports = readPorts(process.env)
  await refuseTakenPorts(ports, ["postgres"])
  const server = { port: ports.postgres, password: readSecrets(data).database }
  await startPostgres(processes, { folder: join(data, "postgres"), ...server }, fail)
  console.log(`PostgreSQL answers. Ctrl-C stops it.

  DATABASE_URL=${databaseUrl(server, "canteen")}
  DB_HOST=localhost DB_PORT=${server.port} DB_USERNAME=postgres DB_PASSWORD=${server.password}
`)
  await new Promise(() => undefined)
})
