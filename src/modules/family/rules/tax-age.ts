const TAX_AGE = 6

/**
 * Whether a child counts for the tax credit on childcare of a year: under six on its 1 January, or born in it (Code général des impôts, 200 quater B). Who turns
 * six that very day does not; an unknown birth date never does.
 */
export function isUnderSix(birthDate: string | null, year: number): boolean {
  return birthDate !== null && birthDate > `${String(year - TAX_AGE).padStart(4, "0")}-01-01`
}
