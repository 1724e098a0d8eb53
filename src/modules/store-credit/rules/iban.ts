/** How long an IBAN is in each country of the SEPA area, from which and to which euros are transferred (ECB, EPC409-09). */
const LENGTHS: Readonly<Record<string, number>> = {
  AD: 24, AT: 20, BE: 16, BG: 22, CH: 21, CY: 28, CZ: 24, DE: 22, DK: 18, EE: 20, ES: 24, FI: 18, FR: 27, GB: 22, GI: 23, GR: 27, HR: 21, HU: 28,
  IE: 22, IS: 26, IT: 27, LI: 21, LT: 20, LU: 20, LV: 21, MC: 27, MT: 31, NL: 18, NO: 15, PL: 28, PT: 25, RO: 24, SE: 24, SI: 19, SK: 24, SM: 27, VA: 22,
}
const CHUNK = 7

/** An IBAN as banks read it: capitals, no spaces. Null for what is none of the SEPA area, or whose check digits are wrong (ISO 13616, modulo 97). */
export function readIban(text: string): string | null {
  const iban = text.replace(/[\s.-]/g, "").toUpperCase()
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]+$/.test(iban) || LENGTHS[iban.slice(0, 2)] !== iban.length) return null
  const digits = (iban.slice(4) + iban.slice(0, 4)).replace(/[A-Z]/g, (letter) => String(parseInt(letter, 36)))
  return remainder(digits) === 1 ? iban : null
}

/** "FR76 •••• 0189": enough to recognise one's own account. */
export function maskIban(iban: string): string {
  return `${iban.slice(0, 4)} •••• ${iban.slice(-4)}`
}

function remainder(digits: string): number {
  let rest = 0
  for (let at = 0; at < digits.length; at += CHUNK) rest = Number(`${rest}${digits.slice(at, at + CHUNK)}`) % 97
  return rest
}
