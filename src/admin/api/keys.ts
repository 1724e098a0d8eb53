/** Query keys; invalidating `ALL` refreshes every staff page. */
export const ALL = ["canteen"] as const
export const keys = {
  me: [...ALL, "me"] as const,
  memberships: [...ALL, "memberships"] as const,
  accounts: [...ALL, "accounts"] as const,
  family: [...ALL, "family"] as const,
  attendance: [...ALL, "attendance"] as const,
  seats: [...ALL, "seats"] as const,
  bookings: [...ALL, "bookings"] as const,
  orders: [...ALL, "orders"] as const,
  wallets: [...ALL, "wallets"] as const,
  payouts: [...ALL, "payouts"] as const,
  mealDays: [...ALL, "meal-days"] as const,
  closures: [...ALL, "closures"] as const,
  schoolCalendar: [...ALL, "school-calendar"] as const,
  rulebooks: [...ALL, "rulebooks"] as const,
  services: [...ALL, "canteen-services"] as const,
  preview: [...ALL, "rulebook-preview"] as const,
  receipts: [...ALL, "receipts"] as const,
  settlements: [...ALL, "settlements"] as const,
  reconciliation: [...ALL, "reconciliation"] as const,
  documents: [...ALL, "documents"] as const,
}
