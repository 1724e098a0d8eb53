import { CanteenError } from "../../types/canteen-error"
import type { Role } from "../../types/http"

/** 400: a commune's role without a commune would see nothing, or everything. */
export function communesRequired(role: Role): CanteenError {
  return new CanteenError("invalid_data", "grant.communes_required", `The role "${role}" needs at least one commune`, {
    field: "commune_ids",
  })
}
