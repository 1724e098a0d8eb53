import "server-only"
import { z } from "zod"

const address = z.url().transform((url) => url.replace(/\/+$/, ""))
/** A variable set to nothing counts as not set, as in shells and compose files. */
const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === "" ? undefined : value), schema.optional())

const schema = z
  .object({
    CANTEEN_BACKEND_URL: address.default("http://127.0.0.1:9000"),
    CANTEEN_PUBLISHABLE_KEY: z.string().min(1),
    /** Medusa's id of the card provider, `pp_<identifier>_<id>`. */
    CARD_PROVIDER_ID: z.string().min(1),
    /** Set: cards are typed on the simulator's page. Unset: Stripe's own element, with the key below. */
    CARD_SIMULATOR_URL: optional(address),
    CARD_PUBLISHABLE_KEY: optional(z.string()),
    /** Ids of the payees' own card accounts, as the backend names them; each with its `CARD_<ID>_PUBLISHABLE_KEY`. */
    CARD_ACCOUNTS: z
      .string()
      .default("")
      .transform((list) => list.split(",").flatMap((id) => id.trim() || [])),
    STOREFRONT_URL: address.default("http://localhost:8000"),
    /** Where the English pages are served, by a process of their own: this one passes `/en` on to it. Unset, they are not offered. */
    ENGLISH_STOREFRONT_URL: optional(address),
  })
  .refine((env) => env.CARD_SIMULATOR_URL ?? env.CARD_PUBLISHABLE_KEY, {
    path: ["CARD_PUBLISHABLE_KEY"],
    message: "required when CARD_SIMULATOR_URL is not set",
  })

type Settings = z.infer<typeof schema>
/** `publishableKeys` by card provider: the platform's, and one for each payee's own account. */
export type Env = Settings & { publishableKeys: ReadonlyMap<string, string> }

let parsed: Env | undefined

/**
 * The settings, read when the server runs and never built in, so that one build serves several ports.
 * @throws Error naming each variable that is missing or wrong.
 */
export function env(): Env {
  if (parsed) return parsed
  const settings = read(schema)
  parsed = { ...settings, publishableKeys: readKeys(settings) }
  return parsed
}

/** With the simulator no key is needed: the card is typed on its page. */
function readKeys(settings: Settings): ReadonlyMap<string, string> {
  const { CARD_PROVIDER_ID, CARD_PUBLISHABLE_KEY, CARD_SIMULATOR_URL, CARD_ACCOUNTS } = settings
  const name = (id: string): string => `CARD_${id.toUpperCase()}_PUBLISHABLE_KEY`
  const values = CARD_SIMULATOR_URL ? {} : read(z.object(Object.fromEntries(CARD_ACCOUNTS.map((id) => [name(id), z.string().min(1)]))))
  const keys = CARD_ACCOUNTS.map((id): [string, string | undefined] => [`pp_stripe_${id}`, values[name(id)]])
  return new Map([[CARD_PROVIDER_ID, CARD_PUBLISHABLE_KEY] as const, ...keys].flatMap(([provider, key]) => (key ? [[provider, key] as const] : [])))
}

function read<Values>(variables: z.ZodType<Values>): Values {
  const result = variables.safeParse(process.env)
  if (result.success) return result.data
  const lines = result.error.issues.map((issue) => `  ${issue.path.join(".")}: ${issue.message}`)
  throw new Error(`The storefront cannot start, its environment is incomplete:\n${lines.join("\n")}`)
}
