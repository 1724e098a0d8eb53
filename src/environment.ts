import { isAbsolute, relative, resolve } from "node:path"
import { z } from "@medusajs/framework/zod"
import { RETENTION, RETENTION_KINDS, type RetentionName } from "./modules/privacy/rules"

/** Who enters the admin with a second factor, unless a demonstration or a test says otherwise. */
const GUARDED_ROLES = ["manager", "finance", "platform_finance", "platform_admin"] as const

/** The roles that must have a second factor, separated by commas; `none` for nobody. */
const secondFactorRoles = z
  .string()
  .default(GUARDED_ROLES.join(","))
  .transform((list) => (list.trim() === "none" ? [] : list.split(",").map((role) => role.trim())))
  .pipe(z.array(z.enum([...GUARDED_ROLES, "clerk", "kitchen"])))

const HEALTH_KEY = /^([a-z0-9-]{1,20}):([0-9a-f]{64})$/

/** Keys of health data, `<id>:<64 hexadecimal digits>`, the current one first. A fault is told by its place in the list: never a key. */
const healthKeys = z
  .string()
  .transform((list) => list.split(",").map((one) => one.trim()).filter((one) => one !== ""))
  .pipe(
    z
      .array(z.string().regex(HEALTH_KEY, "must be an id, a colon and 64 hexadecimal digits in lower case (openssl rand -hex 32)"))
      .min(1, "must name a key")
      .refine((keys) => new Set(keys.map((one) => one.split(":")[0])).size === keys.length, "names two keys alike")
  )
  .transform((keys) => keys.map((one) => ({ id: one.split(":")[0] ?? "", key: Buffer.from(one.split(":")[1] ?? "", "hex") })))

/** Where ClamAV's daemon listens: `tcp://host:port` or `unix:/path`. */
const clamdAddress = z.string().transform((address, context) => {
  const [, path] = /^unix:(\/.+)$/.exec(address) ?? []
  if (path !== undefined) return { path }
  const [, host = "", port = ""] = /^tcp:\/\/([\w.-]+|\[[\da-fA-F:]+\]):(\d{1,5})$/.exec(address) ?? []
  if (host !== "" && Number(port) > 0 && Number(port) <= 65_535) return { host: host.replace(/^\[|\]$/g, ""), port: Number(port) }
  context.addIssue({ code: "custom", message: "must be tcp://host:port or unix:/path" })
  return z.NEVER
})

/** The code runs on an empty variable as on a missing one: a file of settings names them all. */
const optional = z.string().optional().transform((value) => (value === "" ? undefined : value))

/** A private bucket for families' documents, in place of a folder. */
const bucketFields = {
  DOCUMENTS_S3_BUCKET: optional,
  DOCUMENTS_S3_REGION: z.string().default("eu-west-3"),
  DOCUMENTS_S3_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
  DOCUMENTS_S3_PATH_STYLE: z.stringbool().default(false),
  DOCUMENTS_S3_PREFIX: z.string().regex(/^[\w./-]*$/, "must be letters, digits and . _ - /").default(""),
  DOCUMENTS_S3_ACCESS_KEY_ID: optional,
  DOCUMENTS_S3_SECRET_ACCESS_KEY: optional,
}
/** Periods that differ from the proposed ones, `<kind>:<days>`, separated by commas. */
const retentionDays = z
  .string()
  .default("")
  .transform((list) => list.split(",").map((one) => one.trim()).filter((one) => one !== ""))
  .pipe(z.array(z.string().regex(new RegExp(`^(${RETENTION_KINDS.join("|")}):[1-9][0-9]{0,4}$`), `each is one of ${RETENTION_KINDS.join(", ")}, a colon and a number of days`)))
  .transform((list) => ({ ...RETENTION, ...Object.fromEntries(list.map((one) => one.split(":")).map(([kind, days]) => [kind, Number(days)])) }) as Record<RetentionName, number>)

/** What the code reads while it runs, as an application or in a host: every variable has a default. */
const running = z.object({
  CANTEEN_MODE: z.enum(["demo", "test", "development", "production"]).default("development"),
  STOREFRONT_URL: z.url().default("http://localhost:8000"),
  BACKEND_URL: z.url().default("http://localhost:9000"),
  NODE_ENV: z.string().optional(),
  SECOND_FACTOR_ROLES: secondFactorRoles,
  EMAIL_CONFIRMATION: z.enum(["required", "asked"]).default("required"),
  CANTEEN_CLOCK: z.iso.datetime({ offset: true }).optional(),
  CANTEEN_CLOCK_OFFSET_MS: z.coerce.number().int().optional(),
  DOCUMENTS_DIR: z
    .string()
    .refine(isAbsolute, "must be an absolute path: a build deletes the folder that the server runs in")
    .refine((folder) => relative(resolve("static"), folder).startsWith(".."), "must not be inside the folder of public files")
    .optional(),
  ...bucketFields,
  CLAMD_URL: clamdAddress.optional(),
  HEALTH_KEYS: healthKeys.optional(),
  RETENTION_DAYS: retentionDays,
})

/** How a bucket of documents is reached; without credentials, with what the machine itself is given. */
export type DocumentsBucket = {
  bucket: string
  region: string
  endpoint: string | undefined
  pathStyle: boolean
  prefix: string
  credentials: { accessKeyId: string; secretAccessKey: string } | undefined
}

/** The platform's own account, which `CARD_API_KEY` opens. */
const PLATFORM_ACCOUNT = "card"

/** Further card accounts: each id is a part of its variables' names, of its payment provider's id and of its webhook's address. */
const accountIds = z
  .string()
  .default("")
  .transform((list) => list.split(",").map((id) => id.trim()).filter((id) => id !== ""))
  .pipe(
    z
      .array(z.string().regex(/^[a-z][a-z0-9]{1,30}$/, "each id is 2 to 31 lower-case letters and digits, a letter first"))
      .refine((ids) => !ids.includes(PLATFORM_ACCOUNT), `"${PLATFORM_ACCOUNT}" is the platform's own account`)
      .refine((ids) => new Set(ids).size === ids.length, "names an account twice")
  )

const port = z.coerce.number().int().min(1).max(65535)

/** What `medusa-config.ts` reads besides, when this is the application. */
const server = z.object({
  DATABASE_URL: z.string().min(1),
  REDIS_URL: z.string().optional(),
  HOST: z.string().default("127.0.0.1"),
  PORT: port.default(9000),
  JWT_SECRET: z.string().min(32),
  COOKIE_SECRET: z.string().min(32),
  AUTH_MFA_ENCRYPTION_KEY: z.string().min(32),
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
  CARD_ACCOUNTS: accountIds,
  HEALTH_KEYS: healthKeys,
})

export type Environment = z.infer<typeof running> & { clockOffsetMs: number; documentsFolder: string; documentsBucket: DocumentsBucket | null }
/** An account at the card processor, registered as the payment provider `pp_stripe_<id>`. */
export type CardAccount = { id: string; apiKey: string; webhookSecret: string }
export type ServerEnvironment = Environment & z.infer<typeof server> & { cardAccounts: CardAccount[] }

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
  const documentsBucket = readBucket(values)
  if (values.CANTEEN_MODE === "production" && values.DOCUMENTS_DIR === undefined && documentsBucket === null) {
    throw new Error("DOCUMENTS_DIR must name the private folder of families' documents, or DOCUMENTS_S3_BUCKET their private bucket: production has no default")
  }
  refuseMissingSecondFactor(values)
  if (values.EMAIL_CONFIRMATION === "asked" && !isTried(values)) {
    throw new Error('EMAIL_CONFIRMATION="asked" shows communes requests from addresses that nobody confirmed: only a demonstration, or a server in development or test, may do so')
  }
  known = { ...values, clockOffsetMs: offset, documentsFolder: values.DOCUMENTS_DIR ?? resolve(".data/documents"), documentsBucket }
  return known
}

/** The whole environment of the application, checked at boot. @throws Error as `readEnvironment` */
export function readServerEnvironment(): ServerEnvironment {
  const values = read(server)
  const environment = readEnvironment()
  if (environment.CANTEEN_MODE === "demo") refuseRealDemo(values)
  return { ...environment, ...values, cardAccounts: readCardAccounts(values) }
}

/** @throws Error for half of the credentials, or settings of a bucket without its name */
function readBucket(values: z.infer<typeof running>): DocumentsBucket | null {
  const { DOCUMENTS_S3_BUCKET: bucket, DOCUMENTS_S3_ACCESS_KEY_ID: accessKeyId, DOCUMENTS_S3_SECRET_ACCESS_KEY: secretAccessKey } = values
  if ((accessKeyId === undefined) !== (secretAccessKey === undefined)) throw new Error("DOCUMENTS_S3_ACCESS_KEY_ID and DOCUMENTS_S3_SECRET_ACCESS_KEY go together: both or none")
  if (bucket === undefined) {
    if (accessKeyId !== undefined || values.DOCUMENTS_S3_ENDPOINT !== undefined) throw new Error("DOCUMENTS_S3_BUCKET is missing: the other DOCUMENTS_S3_ variables are about it")
    return null
  }
  return {
    bucket,
    region: values.DOCUMENTS_S3_REGION,
    endpoint: values.DOCUMENTS_S3_ENDPOINT,
    pathStyle: values.DOCUMENTS_S3_PATH_STYLE,
    prefix: values.DOCUMENTS_S3_PREFIX,
    credentials: accessKeyId !== undefined && secretAccessKey !== undefined ? { accessKeyId, secretAccessKey } : undefined,
  }
}

/** Production has no way to let a guarded role in with a password alone: an installation that forgets to say what it is counts as production. */
function refuseMissingSecondFactor(values: z.infer<typeof running>): void {
  const missing = GUARDED_ROLES.filter((role) => !values.SECOND_FACTOR_ROLES.includes(role))
  if (missing.length === 0 || isTried(values)) return
  throw new Error(`SECOND_FACTOR_ROLES leaves out ${missing.join(", ")}: only a demonstration, or a server in development or test (CANTEEN_MODE and NODE_ENV), may do without`)
}

/** Whether nobody's real data is here: a demonstration, or a server in development or test. */
function isTried({ CANTEEN_MODE: mode, NODE_ENV: node }: z.infer<typeof running>): boolean {
  return mode === "demo" || (mode !== "production" && (node === "development" || node === "test"))
}

/** Demonstrations have known passwords and no second factor: they reach neither real cards nor real mailboxes. */
function refuseRealDemo({ CARD_API_KEY, SMTP_HOST }: z.infer<typeof server>): void {
  if (/^[sr]k_live_/.test(CARD_API_KEY)) throw new Error("CANTEEN_MODE=demo takes no live key in CARD_API_KEY: a real service runs with CANTEEN_MODE=production")
  if (["127.0.0.1", "::1", "localhost"].includes(SMTP_HOST)) return
  throw new Error(`CANTEEN_MODE=demo sends no mail to "${SMTP_HOST}", only to this machine: a real service runs with CANTEEN_MODE=production`)
}

/** The platform's account first, then each of `CARD_ACCOUNTS` with the keys of its own. @throws Error as `readEnvironment` */
function readCardAccounts({ CARD_API_KEY, CARD_WEBHOOK_SECRET, CARD_ACCOUNTS }: z.infer<typeof server>): CardAccount[] {
  const variable = (id: string, name: string): string => `CARD_${id.toUpperCase()}_${name}`
  const names = CARD_ACCOUNTS.flatMap((id) => [variable(id, "API_KEY"), variable(id, "WEBHOOK_SECRET")])
  const values = read(z.object(Object.fromEntries(names.map((name) => [name, z.string().min(1)]))))
  const further = CARD_ACCOUNTS.map((id) => ({ id, apiKey: values[variable(id, "API_KEY")] ?? "", webhookSecret: values[variable(id, "WEBHOOK_SECRET")] ?? "" }))
  const accounts = [{ id: PLATFORM_ACCOUNT, apiKey: CARD_API_KEY, webhookSecret: CARD_WEBHOOK_SECRET }, ...further]
  const secrets = accounts.flatMap(({ apiKey, webhookSecret }) => [apiKey, webhookSecret])
  if (new Set(secrets).size < secrets.length) throw new Error("CARD_ACCOUNTS: two card accounts have the same key or the same webhook secret; each has its own")
  return accounts
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
