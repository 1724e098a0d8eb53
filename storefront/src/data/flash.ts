import "server-only"
import { cookies } from "next/headers"
import { z } from "zod"
import type { RefusedMeal } from "@wire"
import type { BackendError } from "./errors"
import { cookieOptions } from "./session"

const NAME = "canteen_notice"
const SECONDS = 45
const MOST_MEALS = 25

const schema = z.object({
  code: z.string(),
  refused: z.array(z.custom<RefusedMeal>((value) => typeof value === "object" && value !== null)),
})

/** Why a payment that left the site came back without an order. */
export type Flash = z.infer<typeof schema>

/** Leaves a message for the next page. Only in actions and route handlers. */
export async function leaveFlash(error: Pick<BackendError, "code" | "details">): Promise<void> {
  const flash: Flash = { code: error.code, refused: (error.details.refused ?? []).slice(0, MOST_MEALS) }
  ;(await cookies()).set(NAME, JSON.stringify(flash), cookieOptions(SECONDS))
}

/** The message left for this page, if there is one. */
export async function readFlash(): Promise<Flash | null> {
  const raw = (await cookies()).get(NAME)?.value
  if (!raw) return null
  try {
    return schema.parse(JSON.parse(raw))
  } catch {
    // Not written by us: there is no message.
    return null
  }
}
