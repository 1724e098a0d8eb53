import { createHmac, timingSafeEqual } from "node:crypto"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/** What signs a link of one use, `use` being its name: nothing secret is kept, and a link of one use opens nothing of another. */
export function signLink(container: MedusaContainer, use: string, what: string): string {
  const { http } = container.resolve(ContainerRegistrationKeys.CONFIG_MODULE).projectConfig
  if (typeof http.jwtSecret !== "string" || http.jwtSecret === "") throw new Error("links are signed with http.jwtSecret, which must be a text")
  return createHmac("sha256", http.jwtSecret).update(`${use}:${what}`).digest("base64url")
}

/** Whether a signature is the one that a link would carry. */
export function isSigned(expected: string, given: string): boolean {
  const [own, other] = [Buffer.from(expected), Buffer.from(given)]
  return own.length === other.length && timingSafeEqual(own, other)
}
