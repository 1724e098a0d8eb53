import { spawn } from "node:child_process"
import { once } from "node:events"
import { join } from "node:path"
import { createInterface } from "node:readline"

/** A simulator that runs in a process of its own, as in the demo. */
export type SpawnedSimulator = {
  url: string
  /** Sends a control request, `("outage", { mode: "down" })`, and answers its body. */
  control(route: string, body: Record<string, unknown>): Promise<Record<string, unknown>>
  /** Ends the process; `SIGKILL` leaves it no time to save anything. */
  stop(signal?: "SIGTERM" | "SIGKILL"): Promise<void>
}

/**
 * Starts the simulator for a spec, on a free port unless `CARD_PORT` says otherwise. `env` holds its settings; state is
 * kept in `CANTEEN_DATA`.
 */
export async function spawnSimulator(env: Record<string, string>): Promise<SpawnedSimulator> {
  const child = spawn(process.execPath, [join(__dirname, "main.mjs")], {
    env: { ...process.env, CARD_PORT: "0", ...env },
    stdio: ["ignore", "pipe", "inherit"],
  })
  const [line] = (await once(createInterface({ input: child.stdout }), "line")) as [string]
  const url = line.replace("Card simulator listening on ", "")
  return {
    url,
    async control(route, body) {
      const response = await fetch(`${url}/control/${route}`, { method: "POST", body: JSON.stringify(body) })
      return (await response.json()) as Record<string, unknown>
    },
    async stop(signal = "SIGTERM") {
      if (child.exitCode !== null || child.signalCode !== null) return
      const exited = once(child, "exit")
      child.kill(signal)
      await exited
    },
  }
}
