import "server-only"
import type { Beneficiary, Membership } from "@wire"
import { listBeneficiaries, listMemberships } from "./account"

/** A canteen service that the family may book, and who of it. */
export type BookableService = {
  id: string
  name: string
  commune: { id: string; name: string }
  beneficiaries: Beneficiary[]
}

/** Approved services; a beneficiary goes with the tariffs of its own audience. */
export function bookableServices(
  memberships: readonly Membership[],
  beneficiaries: readonly Beneficiary[],
): BookableService[] {
  const services = new Map<string, BookableService>()
  for (const { status, canteen_service: service, commune, tariff } of memberships) {
    if (status !== "approved") continue
    const known = services.get(service.id) ?? { id: service.id, name: service.name, commune, beneficiaries: [] }
    const added = beneficiaries.filter((one) => one.audience === tariff.audience && !known.beneficiaries.includes(one))
    services.set(service.id, { ...known, beneficiaries: [...known.beneficiaries, ...added] })
  }
  return [...services.values()]
}

export async function listBookableServices(token: string): Promise<BookableService[]> {
  const [memberships, beneficiaries] = await Promise.all([listMemberships(token), listBeneficiaries(token)])
  return bookableServices(memberships, beneficiaries)
}
