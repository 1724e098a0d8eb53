/** Good enough to catch a slip; the backend decides. */
export function isEmail(text: string): boolean {
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text)
}

/** Ten digits, or an international number. */
export function isPhone(text: string): boolean {
  return /^(?:0\d{9}|\+\d{8,15})$/.test(text.replace(/[\s.-]/g, ""))
}

/** A day that exists, not before 1900 and not after `today`. */
export function isPastDay(text: string, today: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const date = new Date(`${text}T12:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) && text >= "1900-01-01" && text <= today
}
