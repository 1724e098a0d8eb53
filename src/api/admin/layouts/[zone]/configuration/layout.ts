import type { LayoutConfigurationData } from "@medusajs/framework/types"
import { permissionsOf } from "../../../../../modules/staff/rules"
import type { Permission, Role } from "../../../../../types/http"

type Widgets = LayoutConfigurationData["widgets"]

/** Entries of Medusa's menu and frame, by the names that the dashboard 2.21 gives them. */
const CORE_MENU = ["nav:/orders", "nav:/customers", "Searchbar"]
const CORE_SETTINGS = [
  "store",
  "users",
  "regions",
  "tax-regions",
  "return-reasons",
  "refund-reasons",
  "sales-channels",
  "product-types",
  "product-tags",
  "locations",
  "publishable-api-keys",
  "secret-api-keys",
  "workflows",
  "search",
].map((page) => `settings-nav:/settings/${page}`)

/** What a shop has and a canteen does not use: its services and prices have pages of ours. Off the menu for everyone, so that a platform's fits on a screen. */
const OF_SHOPS = ["nav:/products", "nav:/inventory", "nav:/promotions", "nav:/price-lists"]

/** What a town hall writes of itself: the platform may, at /app/commune, and has no entry for it, since its menu must fit on a screen. */
const OF_TOWNS = ["nav:/commune"]

/** Core entries that a role keeps although it is not a platform admin. */
const KEPT: Partial<Record<Role, readonly string[]>> = { platform_finance: ["nav:/orders"] }

/** Our pages and the permission that each asks for. */
const OUR_PAGES: readonly [path: string, permission: Permission][] = [
  ["/validations", "memberships.decide"],
  ["/presences", "attendance.read"],
  ["/repas", "bookings.read"],
  ["/familles", "accounts.read"],
  ["/justificatifs", "documents.decide"],
  ["/commandes", "orders.read"],
  ["/porte-monnaie", "wallets.read"],
  ["/virements", "payouts.manage"],
  ["/recus", "receipts.read"],
  ["/arretes", "settlements.read"],
  ["/rapprochement", "reconciliation.read"],
  ["/calendrier", "calendar.manage"],
  ["/calendrier-scolaire", "platform.manage"],
  ["/reglements", "rulebooks.manage"],
  ["/equipe", "staff.manage"],
  ["/journal", "audit.read"],
  ["/regimes", "diets.manage"],
  ["/commune", "public_pages.edit"],
]

/** The booked meals come right after the order's own figures, the family right after the customer's name. */
const WIDGET_PLACES: Readonly<Record<string, Widgets>> = {
  "order.details": {
    "core:OrderActiveEditSection": { order: -4 },
    "core:OrderGeneralSection": { order: -3 },
    "core:OrderSummarySection": { order: -2 },
    "widget:canteen-order-meals": { order: -1 },
  },
  "customer.details": {
    "core:CustomerGeneralSection": { order: -2 },
    "widget:canteen-customer-family": { order: -1 },
  },
}

/**
 * The default arrangement of a zone of the dashboard for a role; null where Medusa's own suits. Menu entries that would only answer 403
 * are hidden: comfort, the gate refuses anyway.
 */
export function layoutFor(zone: string, role: Role): LayoutConfigurationData | null {
  if (zone === "sidebar") return { widgets: hidden([...OF_SHOPS, ...(role === "platform_admin" ? OF_TOWNS : []), ...coreEntries(role, CORE_MENU), ...closedPages(role)]) }
  if (zone === "settings.sidebar") return { widgets: hidden(coreEntries(role, CORE_SETTINGS)) }
  if (zone === "topbar") return { widgets: hidden(coreEntries(role, ["Notifications"])) }
  const widgets = WIDGET_PLACES[zone]
  return widgets ? { widgets } : null
}

function coreEntries(role: Role, entries: readonly string[]): string[] {
  if (role === "platform_admin") return []
  return entries.filter((entry) => !KEPT[role]?.includes(entry))
}

function closedPages(role: Role): string[] {
  const permissions = permissionsOf(role)
  return OUR_PAGES.filter(([, permission]) => !permissions.includes(permission)).map(([path]) => `nav:${path}`)
}

function hidden(entries: readonly string[]): Widgets {
  return Object.fromEntries(entries.map((entry) => [`core:${entry}`, { hidden: true }]))
}
