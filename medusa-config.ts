import { defineConfig, loadEnv } from "@medusajs/framework/utils"
import { adminPage } from "./src/admin-vite/admin-page"
import { readServerEnvironment } from "./src/environment"

loadEnv(process.env.NODE_ENV ?? "development", process.cwd())
const environment = readServerEnvironment()

/** Every module of the plugin; a host that installs it registers them by itself. */
const modules = ["commune", "family", "booking", "store-credit", "receipt", "reconciliation", "privacy", "session", "staff"].map((name) => ({ resolve: `./src/modules/${name}` }))

/** With Redis, events, workflows, locks and cache are shared by several servers and workers; without it they live in one process. */
function shared(redisUrl: string | undefined): { resolve: string; options: Record<string, unknown> }[] {
  if (!redisUrl) return []
  return [
    { resolve: "@medusajs/medusa/event-bus-redis", options: { redisUrl } },
    { resolve: "@medusajs/medusa/workflow-engine-redis", options: { redis: { redisUrl } } },
    {
      resolve: "@medusajs/medusa/locking",
      options: { providers: [{ resolve: "@medusajs/medusa/locking-redis", id: "locking-redis", is_default: true, options: { redisUrl } }] },
    },
    { resolve: "@medusajs/medusa/cache-redis", options: { redisUrl } },
  ]
}

module.exports = defineConfig({
  projectConfig: {
    databaseUrl: environment.DATABASE_URL,
    databaseDriverOptions: { connection: { ssl: false } },
    redisUrl: environment.REDIS_URL,
    http: {
      storeCors: environment.STORE_CORS,
      adminCors: environment.ADMIN_CORS,
      authCors: environment.AUTH_CORS,
      jwtSecret: environment.JWT_SECRET,
      cookieSecret: environment.COOKIE_SECRET,
    },
    cookieOptions: environment.CANTEEN_MODE === "production" ? undefined : { secure: false, sameSite: "lax" },
  },
  // The admin is served by this backend: its addresses are relative, so that one build serves any host and port.
  admin: { backendUrl: "/", vite: () => ({ plugins: [adminPage()] }) },
  modules: [
    ...modules,
    ...shared(environment.REDIS_URL),
    {
      resolve: "@medusajs/medusa/auth",
      options: {
        providers: [{ resolve: "@medusajs/medusa/auth-emailpass", id: "emailpass" }],
        mfa: {
          encryption_key: environment.AUTH_MFA_ENCRYPTION_KEY,
          // An open session is not enough to switch a factor off: it takes a code.
          disable_policy: "challenge",
          recovery_code_count: 8,
          // In place of core's own two methods, under their names: each code counts once.
          providers: [{ resolve: "./src/providers/second-factor", options: { encryption_key: environment.AUTH_MFA_ENCRYPTION_KEY, issuer: "Cantine Facile" } }],
        },
      },
    },
    {
      resolve: "@medusajs/medusa/payment",
      options: {
        providers: environment.cardAccounts.map(({ id, apiKey, webhookSecret }) => ({
          resolve: "./src/providers/card-payment",
          id,
          options: { apiKey, webhookSecret, apiUrl: environment.CARD_API_URL },
        })),
      },
    },
    {
      resolve: "@medusajs/medusa/notification",
      options: {
        providers: [
          {
            resolve: "./src/providers/mail",
            id: "mail",
            options: {
              channels: ["email"],
              host: environment.SMTP_HOST,
              port: environment.SMTP_PORT,
              user: environment.SMTP_USER,
              pass: environment.SMTP_PASSWORD,
              secure: environment.SMTP_SECURE,
              from: environment.MAIL_FROM,
            },
          },
        ],
      },
    },
  ],
})
