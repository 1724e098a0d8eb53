import { busy } from "../../types/canteen-error"

/** 409: another run compares the books at this moment. */
export function runGoesOn(): ReturnType<typeof busy> {
  return busy("The reconciliation")
}
