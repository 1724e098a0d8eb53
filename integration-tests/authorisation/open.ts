import { type Table, closed, everyone, nobody, people, rowsOf, users } from "./rules"

const OF_AN_ACTOR = "auth/:actor_type"
const OF_A_PROVIDER = "auth/:actor_type/:auth_provider"

/** Outside `/admin` and `/store`: logins, the processor's webhooks and the server's health. */
export const OPEN: Table = {
  "GET /health": { who: everyone },
  "GET /admin/feature-flags": { who: everyone },
  "GET /cloud/auth": { who: everyone },
  // Each is refused by the webhook's own signature.
  "POST /hooks/payment/:provider": { who: everyone },

  ...rowsOf("", { [OF_AN_ACTOR]: "GET providers", [OF_A_PROVIDER]: "POST register reset-password update" }, { who: everyone }),
  ...rowsOf("", { [OF_A_PROVIDER]: "GET . callback | POST . callback" }, { who: nobody }),
  ...rowsOf("", { "auth/session": "POST .", "auth/token": "POST refresh" }, { who: people }),
  "DELETE /auth/session": { who: nobody },
  ...rowsOf("", { "auth/mfa": "GET factors | POST factors factors/:id/verify recovery-codes challenges/:id/verify | DELETE factors/:id" }, { who: users }),
  ...rowsOf("", { "auth/verification": "POST request" }, { who: people }),
  "POST /auth/verification/confirm": { who: everyone },

  // A page and its form, which ask for the mailed link.
  "GET /canteen/invitation": { who: everyone },
  "POST /canteen/invitation": { who: everyone },

  // A calendar, for whoever has its secret address.
  "GET /canteen/feeds/:token.ics": { who: everyone },

  // A page and its button, which ask for the mailed link.
  "GET /canteen/reminders": { who: everyone },
  "POST /canteen/reminders": { who: everyone },

  // Staff is invited: no login of a provider makes a user of the admin.
  "POST /auth/:auth_provider/user": { who: closed },
  "POST /cloud/auth/users": { who: closed },
}
