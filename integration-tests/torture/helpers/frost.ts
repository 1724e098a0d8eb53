import { readFileSync } from "node:fs"
import { join } from "node:path"
import { Client } from "pg"

/**
 * Stops every process of the database's server for a while, as a machine that hangs: whoever asks gets no answer, whoever comes gets no connection.
 * Then the server goes on, and every connection of the application is closed, as after a restart.
 */
export async function freezeDatabase(database: string, forMs: number): Promise<void> {
  const client = new Client({ connectionString: database })
  client.on("error", () => undefined)
  await client.connect()
  const { rows } = await client.query<{ pid: number; folder: string }>("SELECT pid, current_setting('data_directory') AS folder FROM pg_stat_activity")
  const postmaster = Number(readFileSync(join(rows[0]?.folder ?? "", "postmaster.pid"), "utf8").split("\n")[0])
  const all = [postmaster, ...rows.map(({ pid }) => pid)]
  signal(all, "SIGSTOP")
  try {
    await new Promise((resolve) => setTimeout(resolve, forMs))
  } finally {
    signal(all, "SIGCONT")
  }
  await client.query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()")
  await client.end()
}

function signal(pids: number[], name: "SIGSTOP" | "SIGCONT"): void {
  for (const pid of pids) {
    try {
      process.kill(pid, name)
    } catch (error) {
      // One that ended meanwhile needs no signal.
      if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error
    }
  }
}
