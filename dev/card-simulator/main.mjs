// @ts-check
import { join } from "node:path"
import { startCardSimulator } from "./index.mjs"

const { env } = process
const simulator = await startCardSimulator({
  port: Number(env.CARD_PORT ?? 12111),
  dataFile: join(env.CANTEEN_DATA ?? ".data", "card-simulator.jsonl"),
  webhookUrl: env.CARD_WEBHOOK_URL,
  webhookSecret: env.CARD_WEBHOOK_SECRET,
  secretKey: env.CARD_SECRET_KEY,
  publishableKey: env.CARD_PUBLISHABLE_KEY,
  returnOrigins: env.CARD_RETURN_ORIGINS?.split(",").map((origin) => origin.trim()),
})
console.log(`Card simulator listening on ${simulator.url}`)

for (const signal of ["SIGINT", "SIGTERM"]) {
  process.once(signal, () => void simulator.close().then(() => process.exit(0)))
}
