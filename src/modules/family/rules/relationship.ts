/** Every relationship, and the French words by which forms and imports call it (no accents, lower case, hyphens for spaces). */
const SPELLINGS = {
  father: ["pere", "papa"],
  mother: ["mere", "maman"],
  guardian: ["tuteur", "tutrice", "tuteur-legal", "representant-legal"],
  grandparent: ["grand-parent", "grand-pere", "grand-mere"],
  self: ["moi", "moi-meme"],
  spouse: ["conjoint", "conjointe"],
  other: ["autre"],
} as const satisfies Record<string, readonly string[]>

export type Relationship = keyof typeof SPELLINGS

export const RELATIONSHIPS = Object.keys(SPELLINGS) as Relationship[]

/** The relationship that a word names, in English or in French, whatever its case and accents; nothing for another word. */
export function toRelationship(word: string): Relationship | undefined {
  const plain = word
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, "-")
  return RELATIONSHIPS.find((name) => name === plain || (SPELLINGS[name] as readonly string[]).includes(plain))
}
