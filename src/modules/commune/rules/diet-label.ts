/** Words by which a religion is known at table. A diet names food: what someone believes is never asked (GDPR, article 9). */
const RELIGIOUS = ["halal", "hallal", "haram", "casher", "cacher", "kasher", "kosher", "musulman", "islam", "juif", "judaique", "chretien", "catholique", "careme", "ramadan", "hindou", "bouddhiste", "religi", "confession"]

/** The code of a diet: its label in lower case, without accents, words joined by hyphens; empty for a label without letters. */
export function dietCode(label: string): string {
  return label
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/œ/g, "oe")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
}

/** Whether a label tells a religion rather than food. */
export function namesReligion(label: string): boolean {
  return dietCode(label)
    .split("-")
    .some((word) => RELIGIOUS.some((known) => word.startsWith(known)))
}
