/** The name of the field that says what someone eats in a commune. */
export function dietField(key: string, communeId: string): string {
  return `diet-${key}-${communeId}`
}
