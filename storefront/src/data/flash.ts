import "server-only"
import { randomUUID } from "node:crypto"
import { cookies } from "next/headers"
import { z } from "zod"
import type { RefusedMeal } from "@wire"
import type { BackendError } from "./errors"
import { cookieOptions } from "./session"

const NAME = "canteen_notice"
const SECONDS = 10 * 60
const MOST_MEALS = 25

const schema = z.object({
  id: z.string(),
  code: z.string(),
  refused: z.array(z.custom<RefusedMeal>((value) => typeof value === "object" && value !== null)),
})

/** Why a payment that left the site came back without an order. */
export type Flash = z.infer<typeof schema>

/**
 * Leaves a message for the page whose address carries the answered id, and for no other. Only in actions and route
 * handlers.
 */
export async function leaveFlash(error: Pick<BackendError, "code" | "details">): Promise<string> {
  const id = randomUUID().slice(0, 8)
  const flash: Flash = { id, code: error.code, refused: (error.details.refused ?? []).slice(0, MOST_MEALS) }
  ;(await cookies()).set(NAME, JSON.stringify(flash), cookieOptions(SECONDS))
  return id
}

/** The message left for the page with this id, if there is one. */
export async function readFlash(id: string | undefined): Promise<Flash | null> {
  if (!id) return null
  const raw = (await cookies()).get(NAME)?.value
  if (!raw) return null
  try {
    const flash = schema.parse(JSON.parse(raw))
    return flash.id === id ? flash : null
  } catch {
    // Not written by us: there is no message.
    return null
  }
}
