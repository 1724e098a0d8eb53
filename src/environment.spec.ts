import type * as Environment from "./environment"
import { readServerEnvironment } from "./environment"

const BASE = {
  DATABASE_URL: "postgres://localhost/canteen",
  JWT_SECRET: "a".repeat(32),
  COOKIE_SECRET: "b".repeat(32),
  AUTH_MFA_ENCRYPTION_KEY: "c".repeat(32),
  CARD_API_KEY: "sk_test_platform",
  CARD_WEBHOOK_SECRET: "whsec_platform",
  HEALTH_KEYS: `k1:${"a".repeat(64)}`,
}
const OWN = { CARD_ACCOUNTS: "blavozy", CARD_BLAVOZY_API_KEY: "sk_test_blavozy", CARD_BLAVOZY_WEBHOOK_SECRET: "whsec_blavozy" }
const PLATFORM = { id: "card", apiKey: "sk_test_platform", webhookSecret: "whsec_platform" }

describe("the card accounts of the environment", () => {
  const before = process.env
  afterEach(() => {
    process.env = before
  })
  const accounts = (changes: Record<string, string>) => {
    process.env = { ...BASE, ...changes }
    return readServerEnvironment().cardAccounts
  }

  it("are the platform's alone unless there are others", () => {
    expect([accounts({}), accounts({ CARD_ACCOUNTS: "" })]).toEqual([[PLATFORM], [PLATFORM]])
  })

  it("have keys of their own", () => {
    expect(accounts(OWN)).toEqual([PLATFORM, { id: "blavozy", apiKey: "sk_test_blavozy", webhookSecret: "whsec_blavozy" }])
  })

  it.each([
    ["an id that no address can hold", { CARD_ACCOUNTS: "Le Puy" }, /CARD_ACCOUNTS\.0/],
    ["the platform's id", { CARD_ACCOUNTS: "card" }, /platform's own/],
    ["an id twice", { CARD_ACCOUNTS: "blavozy,blavozy" }, /twice/],
    ["no key", { CARD_BLAVOZY_API_KEY: "" }, /CARD_BLAVOZY_API_KEY/],
    ["no secret of its webhooks", { CARD_BLAVOZY_WEBHOOK_SECRET: "" }, /CARD_BLAVOZY_WEBHOOK_SECRET/],
    ["the platform's key", { CARD_BLAVOZY_API_KEY: "sk_test_platform" }, /its own/],
    ["the platform's secret", { CARD_BLAVOZY_WEBHOOK_SECRET: "whsec_platform" }, /its own/],
  ])("are refused with %s", (_what, changes, words) => {
    expect(() => accounts({ ...OWN, ...changes })).toThrow(words)
  })
})

describe("the second factor of the environment", () => {
  const before = process.env
  const GUARDED = ["manager", "finance", "platform_finance", "platform_admin"]
  afterEach(() => {
    process.env = before
  })

  /** The environment is read once in each process: each of these starts a new one. */
  const roles = (changes: Record<string, string>): string[] => {
    let read: string[] = []
    process.env = { ...BASE, DOCUMENTS_DIR: "/var/lib/documents", ...changes }
    jest.isolateModules(() => {
      read = jest.requireActual<typeof Environment>("./environment").readServerEnvironment().SECOND_FACTOR_ROLES
    })
    return read
  }

  it.each([
    ["in production", { CANTEEN_MODE: "production", NODE_ENV: "production" }],
    ["where nothing is said", {}],
    ["in a demonstration that does not say otherwise", { CANTEEN_MODE: "demo" }],
  ])("is asked of four roles %s", (_where, changes) => {
    expect(roles(changes)).toEqual(GUARDED)
  })

  it("can be asked of more", () => {
    expect(roles({ CANTEEN_MODE: "production", SECOND_FACTOR_ROLES: `${GUARDED.join(", ")}, clerk` })).toEqual([...GUARDED, "clerk"])
  })

  it.each([
    ["a demonstration", { CANTEEN_MODE: "demo", NODE_ENV: "production" }],
    ["a test", { CANTEEN_MODE: "test", NODE_ENV: "test" }],
    ["development", { NODE_ENV: "development" }],
  ])("%s may do without", (_what, changes) => {
    expect(roles({ ...changes, SECOND_FACTOR_ROLES: "none" })).toEqual([])
  })

  it.each([
    ["in production", { CANTEEN_MODE: "production", SECOND_FACTOR_ROLES: "none" }, /leaves out manager, finance/],
    ["for one role", { CANTEEN_MODE: "production", SECOND_FACTOR_ROLES: "manager,finance,platform_admin" }, /leaves out platform_finance/],
    ["in production that calls itself development", { NODE_ENV: "production", SECOND_FACTOR_ROLES: "none" }, /leaves out/],
    ["in production that calls itself a test", { CANTEEN_MODE: "test", NODE_ENV: "production", SECOND_FACTOR_ROLES: "none" }, /leaves out/],
    ["where nothing is said", { SECOND_FACTOR_ROLES: "none" }, /leaves out/],
    ["by an empty list", { SECOND_FACTOR_ROLES: "" }, /SECOND_FACTOR_ROLES\.0/],
    ["for a role that does not exist", { SECOND_FACTOR_ROLES: "boss" }, /SECOND_FACTOR_ROLES\.0/],
    ["by a demonstration with a live key", { CANTEEN_MODE: "demo", CARD_API_KEY: "sk_live_1" }, /no live key/],
    ["by a demonstration that mails", { CANTEEN_MODE: "demo", SMTP_HOST: "smtp.mairie.fr" }, /sends no mail to "smtp.mairie.fr"/],
    ["without a key to encrypt it with", { AUTH_MFA_ENCRYPTION_KEY: "short" }, /AUTH_MFA_ENCRYPTION_KEY/],
  ])("is not given up %s", (_how, changes, words) => {
    expect(() => roles(changes)).toThrow(words)
  })
})

describe("the confirmation of addresses", () => {
  const before = process.env
  afterEach(() => {
    process.env = before
  })
  const confirmation = (changes: Record<string, string>): string => {
    let read = ""
    process.env = { ...BASE, DOCUMENTS_DIR: "/var/lib/documents", ...changes }
    jest.isolateModules(() => {
      read = jest.requireActual<typeof Environment>("./environment").readEnvironment().EMAIL_CONFIRMATION
    })
    return read
  }

  it("is required where nothing is said", () => {
    expect(confirmation({ CANTEEN_MODE: "production", NODE_ENV: "production" })).toBe("required")
  })

  it("is only asked for in a demonstration that says so", () => {
    expect(confirmation({ CANTEEN_MODE: "demo", NODE_ENV: "production", EMAIL_CONFIRMATION: "asked", SECOND_FACTOR_ROLES: "none" })).toBe("asked")
  })

  it.each<Record<string, string>>([{ CANTEEN_MODE: "production" }, {}, { CANTEEN_MODE: "test", NODE_ENV: "production" }])("is not given up with %j", (changes) => {
    expect(() => confirmation({ ...changes, EMAIL_CONFIRMATION: "asked" })).toThrow(/nobody confirmed/)
  })
})

describe("the keys of health data", () => {
  const before = process.env
  afterEach(() => {
    process.env = before
  })
  const boot = (HEALTH_KEYS: string) => {
    process.env = { ...BASE, HEALTH_KEYS }
    return readServerEnvironment().HEALTH_KEYS
  }
  const SECRET = "b".repeat(64)

  it("are read in their order, the current one first", () => {
    expect(boot(`k2:${SECRET}, k1:${"a".repeat(64)}`).map(({ id, key }) => [id, key.length])).toEqual([
      ["k2", 32],
      ["k1", 32],
    ])
  })

  it.each([
    ["none", "", /HEALTH_KEYS: must name a key/],
    ["a key without a name", SECRET, /HEALTH_KEYS\.0: must be an id/],
    ["a key that is too short", `k1:${SECRET.slice(2)}`, /HEALTH_KEYS\.0: must be an id/],
    ["two keys of one name", `k1:${SECRET},k1:${"a".repeat(64)}`, /names two keys alike/],
  ])("%s: the boot is refused, and no key is told", (_what, keys, words) => {
    expect(() => boot(keys)).toThrow(words)
    expect(() => boot(keys)).not.toThrow(new RegExp(SECRET.slice(2)))
  })
})

describe("the files of the environment", () => {
  const before = process.env
  afterEach(() => {
    process.env = before
  })

  const read = (changes: Record<string, string>): Environment.Environment => {
    let environment: Environment.Environment | undefined
    process.env = { ...BASE, ...changes }
    jest.isolateModules(() => {
      environment = jest.requireActual<typeof Environment>("./environment").readEnvironment()
    })
    if (!environment) throw new Error("nothing was read")
    return environment
  }

  it.each([
    ["tcp://clamav:3310", { host: "clamav", port: 3310 }],
    ["tcp://[::1]:3310", { host: "::1", port: 3310 }],
    ["unix:/run/clamav/clamd.ctl", { path: "/run/clamav/clamd.ctl" }],
  ])("ask the antivirus at %s", (address, expected) => {
    expect(read({ CLAMD_URL: address }).CLAMD_URL).toEqual(expected)
  })

  it.each(["clamav:3310", "http://clamav:3310", "tcp://clamav", "tcp://clamav:99999", "unix:clamd.ctl", ""])("know no antivirus at “%s”", (address) => {
    expect(() => read({ CLAMD_URL: address })).toThrow(/CLAMD_URL/)
  })

  it("lie in a folder, or in a bucket where one is named, which serves production too", () => {
    expect(read({}).documentsBucket).toBeNull()
    const bucket = { DOCUMENTS_S3_BUCKET: "familles", DOCUMENTS_S3_ENDPOINT: "https://s3.fr-par.scw.cloud", DOCUMENTS_S3_ACCESS_KEY_ID: "key", DOCUMENTS_S3_SECRET_ACCESS_KEY: "secret" }
    const expected = { bucket: "familles", region: "eu-west-3", endpoint: "https://s3.fr-par.scw.cloud", pathStyle: false, prefix: "", credentials: { accessKeyId: "key", secretAccessKey: "secret" } }
    expect(read({ ...bucket, CANTEEN_MODE: "production" }).documentsBucket).toEqual(expected)
    expect(() => read({ CANTEEN_MODE: "production" })).toThrow(/DOCUMENTS_DIR/)
  })

  it.each([
    ["half of the credentials", { DOCUMENTS_S3_BUCKET: "familles", DOCUMENTS_S3_ACCESS_KEY_ID: "key" }, /both or none/],
    ["credentials without a bucket", { DOCUMENTS_S3_ACCESS_KEY_ID: "key", DOCUMENTS_S3_SECRET_ACCESS_KEY: "secret" }, /DOCUMENTS_S3_BUCKET/],
    ["an address that is none", { DOCUMENTS_S3_BUCKET: "familles", DOCUMENTS_S3_ENDPOINT: "s3" }, /DOCUMENTS_S3_ENDPOINT/],
  ])("are refused with %s", (_what, changes, words) => {
    expect(() => read(changes)).toThrow(words)
  })
})
