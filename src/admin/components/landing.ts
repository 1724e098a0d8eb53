import type { MeResponse, Permission } from "../../types/http"
import type { WordKey } from "../i18n/use-words"

export type StaffPage = { path: string; label: WordKey; permission: Permission }

/** Our pages in the order in which a role should land on them. */
const PAGES: StaffPage[] = [
  { path: "/validations", label: "menu.validations", permission: "memberships.decide" },
  { path: "/commandes", label: "menu.orders", permission: "orders.read" },
  { path: "/virements", label: "menu.payouts", permission: "payouts.manage" },
  { path: "/recus", label: "menu.receipts", permission: "receipts.read" },
  { path: "/arretes", label: "menu.settlements", permission: "settlements.read" },
  { path: "/rapprochement", label: "menu.reconciliation", permission: "reconciliation.read" },
  { path: "/presences", label: "menu.attendance", permission: "attendance.read" },
  { path: "/repas", label: "menu.bookings", permission: "bookings.read" },
  { path: "/justificatifs", label: "menu.documents", permission: "documents.decide" },
  { path: "/familles", label: "menu.families", permission: "accounts.read" },
  { path: "/calendrier", label: "menu.calendar", permission: "calendar.manage" },
  { path: "/reglements", label: "menu.rulebooks", permission: "rulebooks.manage" },
  { path: "/equipe", label: "menu.staff", permission: "staff.manage" },
  { path: "/journal", label: "menu.audit", permission: "audit.read" },
  { path: "/commune", label: "menu.publicPage", permission: "public_pages.edit" },
  { path: "/regimes", label: "menu.diets", permission: "diets.manage" },
]

/** The first page that these permissions open. */
export function landingPage(me: MeResponse): StaffPage | undefined {
  return PAGES.find((page) => me.permissions.includes(page.permission))
}

/** Whether the role works on Medusa's own pages, so that the dashboard's landing suits it. */
export function worksOnCorePages(me: MeResponse): boolean {
  return me.grant.role === "platform_admin" || me.grant.role === "platform_finance"
}
