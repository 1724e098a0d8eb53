import type { Cents, Day } from "./common"
import type { ReglementSection } from "./rulebook"

/** Whom a tariff is for; a beneficiary gets the tariff of its own audience. */
export type Audience = "child" | "adult"

/** Whether a service is a meal, or childcare before or after school: what the yearly statement keeps apart. */
export type ServiceNature = "meal" | "childcare"

export type TariffOffer = { id: string; label: string; price_cents: Cents; audience: Audience }

export type CanteenServiceOffer = {
  id: string
  name: string
  slug: string
  /** Set when this service is booked on the meal days of another one ("Réservation tardive"). */
  offered_on: string | null
  tariffs: TariffOffer[]
}

/** Whom the families of a commune turn to, as the commune wrote it; null where it wrote nothing. */
export type CommuneContact = {
  contact_email: string | null
  contact_phone: string | null
  contact_address: string | null
  opening_hours: string | null
  /** Whom to ask about one's personal data. */
  data_protection_contact: string | null
}

export type CommuneOffer = {
  id: string
  name: string
  slug: string
  payee_id: string
  contact: CommuneContact
  canteen_services: CanteenServiceOffer[]
}

/** GET /store/canteen/communes */
export type CommunesResponse = { communes: CommuneOffer[] }

/** A day of a service, for whoever is not logged in. */
export type PublicDay = { date: Day; open: boolean; menu: string | null }
/** `reglement`: what the rules in effect say, in French; `days`: this week and the next. */
export type PublicService = CanteenServiceOffer & { reglement: ReglementSection[]; days: PublicDay[] }
/** GET /store/canteen/communes/:id, by its id or its slug */
export type PublicCommuneResponse = { commune: { id: string; name: string; slug: string; contact: CommuneContact; canteen_services: PublicService[] }; today: Day }
