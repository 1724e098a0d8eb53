const HOUR = /^(\d{1,2})(?:\s*(?:h|:)\s*(\d{2})?)?$/i
const LAST_HOUR = 24
const PERCENT = /^-?\d+(?:[.,]\d{1,2})?$/
const DECIMALS = 6

/** "9 h", "8 h 30": a time of day as people write it. What is no time of day is shown as it is. */
export function writeHour(at: string): string {
  const [hours, minutes] = at.split(":")
  if (minutes === undefined) return at
  return `${Number(hours)} h${minutes === "00" ? "" : ` ${minutes}`}`
}

/** `HH:MM` from "9", "9h", "9 h 30", "09:30" or "24 h"; null for anything else. */
export function readHour(text: string): string | null {
  const parts = HOUR.exec(text.trim())
  if (!parts) return null
  const [hours, minutes] = [Number(parts[1]), Number(parts[2] ?? 0)]
  const isPossible = minutes < 60 && (hours < LAST_HOUR || (hours === LAST_HOUR && minutes === 0))
  return isPossible ? [hours, minutes].map((part) => String(part).padStart(2, "0")).join(":") : null
}

/** "50", from the factor "1.5". */
export function writePercent(factor: string): string {
  return trimmed((Number(factor) - 1) * 100).replace(".", ",")
}

/** The factor "1.5" from "50" or "50 %"; null for anything else, and below nothing. */
export function readPercent(text: string): string | null {
  const percent = text.replace(/[\s%]/g, "")
  if (!PERCENT.test(percent)) return null
  const factor = 1 + Number(percent.replace(",", ".")) / 100
  return factor < 0 ? null : trimmed(factor)
}

/** A whole number from what was typed; null for anything else. */
export function readWhole(text: string): number | null {
  return /^\d{1,6}$/.test(text.trim()) ? Number(text) : null
}

function trimmed(value: number): string {
  return String(Number(value.toFixed(DECIMALS)))
}
