// @ts-check
/** @import { Account } from "./types.mjs" */
import { join } from "node:path"
import { startCardSimulator } from "./index.mjs"

const { env } = process
const data = env.CANTEEN_DATA ?? ".data"
const names = listOf(env.CARD_ACCOUNTS)

const simulator = await startCardSimulator({
  port: Number(env.CARD_PORT ?? 12111),
  ...accountOf("CARD", "card-simulator.jsonl"),
  accounts: Object.fromEntries(names.map((name) => [name, accountOf(`CARD_${name.toUpperCase()}`, `card-simulator.${name}.jsonl`)])),
  returnOrigins: listOf(env.CARD_RETURN_ORIGINS),
})
console.log(`Card simulator listening on ${simulator.url}`)

for (const signal of ["SIGINT", "SIGTERM"]) {
  process.once(signal, () => void simulator.close().then(() => process.exit(0)))
}

/** @param {string} prefix of its variables @param {string} file @returns {Account} */
function accountOf(prefix, file) {
  return {
    dataFile: join(data, file),
    webhookUrl: env[`${prefix}_WEBHOOK_URL`],
    webhookSecret: env[`${prefix}_WEBHOOK_SECRET`],
    secretKey: env[`${prefix}_SECRET_KEY`],
    publishableKey: env[`${prefix}_PUBLISHABLE_KEY`],
  }
}

/** @param {string | undefined} text names or origins, separated by commas */
function listOf(text = "") {
  return text.split(",").map((part) => part.trim()).filter((part) => part !== "")
}
