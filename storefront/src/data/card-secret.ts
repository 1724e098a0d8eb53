import "server-only"
import { cookies } from "next/headers"
import { z } from "zod"
import { cookieOptions } from "./session"

const NAME = "canteen_card"
const HALF_AN_HOUR = 30 * 60

const schema = z.object({ providerId: z.string(), secret: z.string(), returnUrl: z.url() })

/** The card payment in progress, with the provider whose account takes it: its client secret stays out of addresses and histories. */
export type CardInProgress = z.infer<typeof schema>

/** Only in actions and route handlers. */
export async function keepCard(card: CardInProgress): Promise<void> {
  ;(await cookies()).set(NAME, JSON.stringify(card), cookieOptions(HALF_AN_HOUR))
}

export async function readCard(): Promise<CardInProgress | null> {
  const raw = (await cookies()).get(NAME)?.value
  if (!raw) return null
  try {
    return schema.parse(JSON.parse(raw))
  } catch {
    // Not written by us: no payment is in progress.
    return null
  }
}
