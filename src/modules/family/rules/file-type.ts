/** What a document may be, told by its first bytes: a name or a declared type proves nothing. */
const SIGNATURES = {
  "application/pdf": [0x25, 0x50, 0x44, 0x46, 0x2d],
  "image/jpeg": [0xff, 0xd8, 0xff],
  "image/png": [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
} as const

export type DocumentType = keyof typeof SIGNATURES
export const DOCUMENT_TYPES = Object.keys(SIGNATURES) as DocumentType[]

/** The type of a document by its first bytes; null for anything else. */
export function documentTypeOf(bytes: Uint8Array): DocumentType | null {
  return DOCUMENT_TYPES.find((type) => SIGNATURES[type].every((byte, place) => bytes[place] === byte)) ?? null
}
