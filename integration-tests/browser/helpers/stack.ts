import { readFileSync } from "node:fs"
import { join } from "node:path"

type Login = { email: string; password: string }

/** Where everything of the running copy answers, as it says itself in `demo.json`. */
export type Stack = {
  backend: string
  storefront: string
  admin: string
  mailbox: string
  card_simulator: string
  publishable_key: string
  card_provider_id: string
  card_publishable_key: string
  logins: Record<StaffName | "parent_dupont" | "parent_pending", Login>
}

export type StaffName = "platform_admin" | "clerk_aiguilhe" | "manager_aiguilhe" | "manager_blavozy" | "kitchen_aiguilhe" | "finance_aiguilhe" | "clerk_coubon" | "clerk_rosieres"

/** The copy of `CANTEEN_DATA`, started beforehand with its clock on Monday 23 November 2026 in the morning. */
export const stack: Stack = JSON.parse(readFileSync(join(process.env["CANTEEN_DATA"] ?? ".data", "demo.json"), "utf8"))
