import type { Registration } from "../registration"

/** The family of the guide's first page, as a registration; a fresh object each time. */
export function aRegistration(changes: Partial<Registration> = {}): Registration {
  return {
    customer_id: "cus_dupont",
    gender: "female",
    birth_date: "1985-04-02",
    newsletter: false,
    partner_offers: false,
    terms_version: "2026-11",
    awaits_address: false,
    beneficiaries: [
      { first_name: "Louane", last_name: "Dupont", birth_date: "2018-05-10", relationship: "Pere" },
      { first_name: "Théo", last_name: "Dupont", birth_date: "2013-07-12", relationship: "Pere" },
    ],
    memberships: [{ canteen_service_id: "csvc_aiguilhe", commune_id: "comm_aiguilhe", tariff_id: "tarif_aiguilhe" }],
    today: "2026-11-23",
    at: new Date("2026-11-23T07:00:00Z"),
    ...changes,
  }
}

/** A second wish, at Coubon. */
export const COUBON = { canteen_service_id: "csvc_coubon", commune_id: "comm_coubon", tariff_id: "tarif_coubon" }
