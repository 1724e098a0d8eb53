// @ts-check

/** What PostgreSQL answers when the database is there already. */
const DUPLICATE_DATABASE = "42P04"

/**
 * Makes a database of our own server, unless it is there.
 * @param {string} serverUrl address of a database that exists
 * @param {string} name plain letters
 * @returns {Promise<void>}
 */
export async function createDatabase(serverUrl, name) {
  // Loaded here: on a fresh checkout it is installed after this program has started.
  const { default: pg } = await import("pg")
  const client = new pg.Client({ connectionString: serverUrl })
  await client.connect()
  try {
    await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`)
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === DUPLICATE_DATABASE)) throw error
  } finally {
    await client.end()
  }
}
