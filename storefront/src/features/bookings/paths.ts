import type { BookingView } from "@wire"

/** The page on which one meal is cancelled. */
export function cancelPath({ id, date }: Pick<BookingView, "id" | "date">): string {
  return `/compte/reservations/annuler?${new URLSearchParams({ jour: date, repas: id }).toString()}`
}
