/** Query keys; invalidating `ALL` refreshes every staff page. */
export const ALL = ["canteen"] as const
export const keys = {
  me: [...ALL, "me"] as const,
  memberships: [...ALL, "memberships"] as const,
  accounts: [...ALL, "accounts"] as const,
  family: [...ALL, "family"] as const,
  attendance: [...ALL, "attendance"] as const,
  bookings: [...ALL, "bookings"] as const,
  orders: [...ALL, "orders"] as const,
  wallets: [...ALL, "wallets"] as const,
  documents: [...ALL, "documents"] as const,
}
