type Told = { kind: string; label: string; idempotency_key: string }

const ADJUSTMENT = "Ajustement : "
const GESTURE = "gesture:"

/** What a wallet's statement calls an adjustment. */
export function adjustmentLabel(reason: string): string {
  return ADJUSTMENT + reason
}

/** The key of the entry of a gesture, money that a town hall gives back without cancelling a meal: its label is the reason alone. */
export function gestureKey(gestureId: string): string {
  return GESTURE + gestureId
}

/** Why a town hall moved this money, in its own words; null of a movement that has none. */
export function reasonOf({ kind, label, idempotency_key }: Told): string | null {
  if (kind === "adjustment") return label.startsWith(ADJUSTMENT) ? label.slice(ADJUSTMENT.length) : label
  return idempotency_key.startsWith(GESTURE) ? label : null
}
