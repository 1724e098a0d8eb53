import { createHash, randomBytes } from "node:crypto"

/** The secret of a link that is mailed to somebody who is invited. */
export function newToken(): string {
  return randomBytes(32).toString("base64url")
}

/** What is kept of it. */
export function hashOf(token: string): string {
  return createHash("sha256").update(token).digest("hex")
}
