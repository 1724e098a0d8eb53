import type { Cents, Day, Instant, Named, Page, RefusalCode } from "./common"

/** Why a town hall shuts a service; `other` says it in its note. */
export type ClosureReason = "strike" | "training" | "works" | "weather" | "local_holiday" | "other"

/** POST /admin/canteen/closures and /closures/preview. Both ends of the period are shut. */
export type ClosureRequest = { canteen_service_ids: string[]; from: Day; to: Day; reason: ClosureReason; note?: string | null }

/** Meals that a closure cancels: what families paid comes back to their wallets. */
export type ClosedMeals = { meals: number; families: number; refund_cents: Cents }

/** `held` meals are being paid by card: their payment is refused, nothing is taken. */
export type ClosurePreview = ClosedMeals & { held: number; canteen_services: Named[] }
export type ClosurePreviewResponse = { preview: ClosurePreview }

export type Closure = {
  id: string
  canteen_service: Named & { commune: Named }
  from: Day
  to: Day
  /** A code of `ClosureReason`, or a text of its own. */
  reason: string
  note: string | null
  created_at: Instant
  cancelled: ClosedMeals
  /** False while meals are still to be cancelled or families to be told. */
  settled: boolean
}
/** POST /admin/canteen/closures: one closure for each service; `cancelled` counts all of them together. */
export type ClosuresCreatedResponse = { closures: Closure[]; cancelled: ClosedMeals }
/** GET /admin/canteen/closures?canteen_service_id&from&to&limit&offset */
export type ClosuresResponse = { closures: Closure[] } & Page

export type ExtraDay = { id: string; canteen_service: Named & { commune: Named }; date: Day }
/** POST /admin/canteen/extra-days */
export type ExtraDayRequest = { canteen_service_id: string; date: Day }
export type ExtraDayResponse = { extra_day: ExtraDay }

/** One canteen service on one day, as staff manage it. */
export type AdminMealDay = {
  date: Day
  open: boolean
  reason: RefusalCode | null
  /** Why the day is shut, in words: a holiday's name, a closure's note. */
  note: string | null
  closure: { id: string; reason: string; note: string | null } | null
  /** Set on a day that is open exceptionally. */
  extra_day_id: string | null
  /** The day's own, else its service's; null without limit. */
  capacity: number | null
  seats_taken: number
  menu: string | null
}
/** GET /admin/canteen/canteen-services/:id/meal-days?from&to */
export type AdminMealDaysResponse = {
  canteen_service: Named & { commune: Named }
  /** Services that are booked on these meal days too: shut, opened and counted with them. */
  shared_with: Named[]
  today: Day
  meal_days: AdminMealDay[]
}
/** POST /admin/canteen/meal-days. A field left out stays as it is; null gives a day its service's capacity again, or takes its menu away. */
export type MealDaysRequest = { canteen_service_id: string; dates: Day[]; capacity?: number | null; menu?: string | null }
export type MealDaysResponse = { meal_days: { date: Day; capacity: number | null; seats_taken: number; menu: string | null }[] }

export type SchoolZone = "A" | "B" | "C"
export type SchoolHoliday = { zone: SchoolZone; school_year: string; name: string; from: Day; to: Day }
/** GET /admin/canteen/school-calendars */
export type SchoolCalendarsResponse = { school_holidays: SchoolHoliday[] }
/** POST /admin/canteen/school-calendars: the text of the Ministry's file. `preview` changes nothing. */
export type SchoolCalendarImport = { content: string; preview?: boolean }
export type SchoolCalendarImportResponse = {
  preview: boolean
  added: SchoolHoliday[]
  changed: (SchoolHoliday & { before: Pick<SchoolHoliday, "school_year" | "name" | "to"> })[]
  unchanged: number
  /** Holidays of the same school years that the file no longer has: they stay. */
  absent: SchoolHoliday[]
  records: {
    read: number
    /** Days of teachers only. */
    teachers: number
    /** Records of zones that no commune can have, by zone. */
    other_zones: { zone: string; records: number }[]
  }
}
