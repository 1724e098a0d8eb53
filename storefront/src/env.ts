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
    STOREFRONT_URL: address.default("http://localhost:8000"),
  })
  .refine((env) => env.CARD_SIMULATOR_URL ?? env.CARD_PUBLISHABLE_KEY, {
    path: ["CARD_PUBLISHABLE_KEY"],
    message: "required when CARD_SIMULATOR_URL is not set",
  })

export type Env = z.infer<typeof schema>

let parsed: Env | undefined

/**
 * The settings, read when the server runs and never built in, so that one build serves several ports.
 * @throws Error naming each variable that is missing or wrong.
 */
export function env(): Env {
  if (parsed) return parsed
  const result = schema.safeParse(process.env)
  if (!result.success) {
    const lines = result.error.issues.map((issue) => `  ${issue.path.join(".")}: ${issue.message}`)
    throw new Error(`The storefront cannot start, its environment is incomplete:\n${lines.join("\n")}`)
  }
  parsed = result.data
  return parsed
}
