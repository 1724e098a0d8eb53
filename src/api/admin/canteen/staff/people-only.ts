import { CanteenError } from "../../../../types/canteen-error"
import type { StaffContext } from "../../../define-staff-route"

/** Only a person answers for who works here. @throws CanteenError `staff.people_only` for a secret API key, whatever its role */
export function refuseKeys({ req }: Pick<StaffContext<unknown, unknown>, "req">): void {
  if (req.auth_context.actor_type === "user") return
  throw new CanteenError("forbidden", "staff.people_only", "Only a person may change who works here")
}
