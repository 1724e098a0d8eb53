import { CANTEEN_ADMIN } from "./canteen-admin"
import { CORE_ADMIN } from "./core-admin"
import { OPEN } from "./open"
import type { Table } from "./rules"
import { CANTEEN_STORE, CORE_STORE } from "./store"

/** Every route of the server by area, and who gets in: the table that the running server is compared with. */
export const AREAS: Readonly<Record<string, Table>> = {
  "logins, webhooks and health": OPEN,
  "Medusa's admin API": CORE_ADMIN,
  "our pages for staff": CANTEEN_ADMIN,
  "Medusa's store API": CORE_STORE,
  "our pages for families": CANTEEN_STORE,
}
