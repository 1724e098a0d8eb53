import { isAbsolute, relative, resolve } from "node:path"
import { z } from "@medusajs/framework/zod"

/** What the code reads while it runs, as an application or in a host: every variable has a default. */
const running = z.object({
  CANTEEN_MODE: z.enum(["demo", "test", "development", "production"]).default("development"),
  STOREFRONT_URL: z.url().default("http://localhost:8000"),
  BACKEND_URL: z.url().default("http://localhost:9000"),
  CANTEEN_CLOCK: z.iso.datetime({ offset: true }).optional(),
  CANTEEN_CLOCK_OFFSET_MS: z.coerce.number().int().optional(),
  DOCUMENTS_DIR: z
    .string()
    .refine(isAbsolute, "must be an absolute path: a build deletes the folder that the server runs in")
    .refine((folder) => relative(resolve("static"), folder).startsWith(".."), "must not be inside the folder of public files")
    .optional(),
})

const port = z.coerce.number().int().min(1).max(65535)

/** What `medusa-config.ts` reads besides, when this is the application. */
const server = z.object({
  DATABASE_URL: z.string().min(1),
  REDIS_URL: z.string().optional(),
  HOST: z.string().default("127.0.0.1"),
  PORT: port.default(9000),
  JWT_SECRET: z.string().min(32),
  COOKIE_SECRET: z.string().min(32),
  STORE_CORS: z.string().default("http://localhost:8000"),
  ADMIN_CORS: z.string().default("http://localhost:9000"),
  AUTH_CORS: z.string().default("http://localhost:8000,http://localhost:9000"),
  SMTP_HOST: z.string().default("127.0.0.1"),
  SMTP_PORT: port.default(1025),
  SMTP_USER: z.string().optional(),
  SMTP_PASSWORD: z.string().optional(),
  SMTP_SECURE: z.stringbool().default(false),
  MAIL_FROM: z.string().default("Cantine Facile <ne-pas-repondre@cantine-facile.test>"),
  CARD_API_KEY: z.string().min(1),
  CARD_WEBHOOK_SECRET: z.string().min(1),
  CARD_API_URL: z.url().optional(),
})

export type Environment = z.infer<typeof running> & { clockOffsetMs: number; documentsFolder: string }
export type ServerEnvironment = Environment & z.infer<typeof server>

let known: Environment | undefined

/**
 * What the running code needs of the environment, read once. Each variable is explained in `.env.template`.
 * @throws Error that names every variable that is wrong, and what is allowed.
 */
export function readEnvironment(): Environment {
  if (known) return known
  const values = read(running)
  const offset = clockOffset(values)
  if (offset !== 0 && values.CANTEEN_MODE === "production") {
    throw new Error("CANTEEN_CLOCK shifts the clock for demonstrations and tests: it is refused in production")
  }
  if (values.CANTEEN_MODE === "production" && values.DOCUMENTS_DIR === undefined) {
    throw new Error("DOCUMENTS_DIR must name the private folder of families' documents: production has no default")
  }
  known = { ...values, clockOffsetMs: offset, documentsFolder: values.DOCUMENTS_DIR ?? resolve(".data/documents") }
  return known
}

/** The whole environment of the application, checked at boot. @throws Error as `readEnvironment` */
export function readServerEnvironment(): ServerEnvironment {
  return { ...read(server), ...readEnvironment() }
}

function clockOffset(values: z.infer<typeof running>): number {
  if (values.CANTEEN_CLOCK_OFFSET_MS !== undefined) return values.CANTEEN_CLOCK_OFFSET_MS
  return values.CANTEEN_CLOCK ? Date.parse(values.CANTEEN_CLOCK) - Date.now() : 0
}

function read<Values>(variables: z.ZodType<Values>): Values {
  const parsed = variables.safeParse(process.env)
  if (parsed.success) return parsed.data
  const faults = parsed.error.issues.map((issue) => `  ${issue.path.join(".")}: ${issue.message}`)
  throw new Error(`The environment is not valid (see .env.template):\n${faults.join("\n")}`)
}
