import type { MeResponse } from "../../../types/http"

export type OwnService = { id: string; name: string; label: string; commune_id: string }

/** The services of the caller's communes that have days of their own; the others are shut and opened with theirs. */
export function ownServices(me: MeResponse): OwnService[] {
  return me.communes.flatMap((commune) =>
    commune.canteen_services
      .filter((service) => service.offered_on === null)
      .map(({ id, name }) => ({ id, name, commune_id: commune.id, label: me.communes.length > 1 ? `${commune.name}, ${name}` : name })),
  )
}
