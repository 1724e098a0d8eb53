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

/** Colours of a page as `#rrggbb`: actions and chosen days, the same under a finger, their ground, and what is written on them. */
export type ThemeColours = { brand: string; brand_strong: string; brand_soft: string; on_brand: string }
/** By day and at night. */
export type CommuneTheme = { light: ThemeColours; dark: ThemeColours }

/** A picture's size in pixels; `version` changes with it. GET /store/canteen/communes/:id/logo answers it. */
export type CommuneLogo = { version: string; width: number; height: number }
/** How a commune's pages look: null where it chose nothing. */
export type CommuneIdentity = { logo: CommuneLogo | null; theme: CommuneTheme | null }

export type CommuneOffer = {
  id: string
  name: string
  slug: string
  payee_id: string
  contact: CommuneContact
  identity: CommuneIdentity
  canteen_services: CanteenServiceOffer[]
}

/** GET /store/canteen/communes */
export type CommunesResponse = { communes: CommuneOffer[] }

/** A day of a service, for whoever is not logged in. */
export type PublicDay = { date: Day; open: boolean; menu: string | null }
/** `reglement`: what the rules in effect say, in French; `days`: this week and the next. */
export type PublicService = CanteenServiceOffer & { reglement: ReglementSection[]; days: PublicDay[] }
/** `local_terms`: what the commune adds to the service's terms, as it wrote it. */
export type PublicCommune = Pick<CommuneOffer, "id" | "name" | "slug" | "contact" | "identity"> & { local_terms: string | null; canteen_services: PublicService[] }
/** GET /store/canteen/communes/:id, by its id or its slug */
export type PublicCommuneResponse = { commune: PublicCommune; today: Day }

/** What a commune says of itself, and how: `brand_colour` is `#rrggbb`. */
export type PublicPage = {
  commune: { id: string; name: string; slug: string }
  /** Where everyone reads it. */
  address: string
  contact: CommuneContact
  local_terms: string | null
  brand_colour: string | null
  identity: CommuneIdentity
}
/** GET /admin/canteen/public-pages: of the caller's communes */
export type PublicPagesResponse = { public_pages: PublicPage[] }
/** POST /admin/canteen/public-pages/:id, POST and DELETE /admin/canteen/public-pages/:id/logo: `id` is the commune's */
export type PublicPageResponse = { public_page: PublicPage }
/** What an edit changes: what is left out stays, null takes away. */
export type PublicPageEdit = Partial<CommuneContact & { local_terms: string | null; brand_colour: string | null }>
