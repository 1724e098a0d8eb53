import type { InferTypeOf } from "@medusajs/framework/types"
import type { CommuneContact, CommuneIdentity, CommuneOffer } from "../../types/http"
import type { Commune } from "./models/commune"
import { type Day, priceCents } from "./rules"
import { type PricingVersion, pricingOn, toTariffRules } from "./service-rules"
import { themeOf } from "./theme"

type CommuneRow = InferTypeOf<typeof Commune>

/** A logo's file and its size in pixels: all of them, or none. */
export type LogoColumns = Pick<CommuneRow, "logo_key" | "logo_bytes" | "logo_width" | "logo_height">

const VERSION = 8

/** The public catalogue; `price_cents` is what a tariff costs on `day`, else once every version holds, without knowing the family. */
export function toCatalogue(communes: CommuneRow[], day?: Day): CommuneOffer[] {
  return communes.map((commune) => ({
    id: commune.id,
    name: commune.name,
    slug: commune.slug,
    payee_id: commune.payee_id,
    contact: contactOf(commune),
    identity: identityOf(commune),
    canteen_services: commune.canteen_services.map((service) => ({
      id: service.id,
      name: service.name,
      slug: service.slug,
      offered_on: service.offered_on_id,
      tariffs: service.tariffs.map(toTariffRules).map(({ id, label, audience, pricings }) => {
        const version = shownVersion(pricings, day)
        return { id, label, audience, price_cents: version ? priceCents(version.pricing, {}) : 0 }
      }),
    })),
  }))
}

/** Whom the families of a commune turn to, as it is shown to everyone. */
export function contactOf(commune: CommuneContact): CommuneContact {
  const { contact_email, contact_phone, contact_address, opening_hours, data_protection_contact } = commune
  return { contact_email, contact_phone, contact_address, opening_hours, data_protection_contact }
}

/** How a commune's pages look. A logo is told from the one before it by the beginning of its file's random name. */
export function identityOf({ logo_key, logo_width, logo_height, brand_colour }: LogoColumns & Pick<CommuneRow, "brand_colour">): CommuneIdentity {
  const logo = logo_key === null ? null : { version: logo_key.slice(0, VERSION), width: logo_width ?? 0, height: logo_height ?? 0 }
  return { logo, theme: brand_colour === null ? null : themeOf(brand_colour) }
}

/** A tariff that starts later is shown at its first price. */
function shownVersion(pricings: PricingVersion[], day: Day | undefined): PricingVersion | undefined {
  const ordered = [...pricings].sort((a, b) => (a.effective_from < b.effective_from ? -1 : 1))
  if (day === undefined) return ordered.at(-1)
  return pricingOn({ pricings }, day) ?? ordered[0]
}
