import "server-only"
import { notFound, redirect } from "next/navigation"
import { loginPath } from "@/features/session/paths"
import { BackendError, isNotFound, isSignedOut } from "./errors"
import { requireToken } from "./session"

/**
 * Loads what a page of the account needs: a visitor, or an ended session, goes to login and comes back to `from`;
 * what is not the family's is a page that does not exist. Everything else is left to the error page.
 */
export async function loadPage<T>(from: string, load: (token: string) => Promise<T>): Promise<T> {
  const token = await requireToken(from)
  try {
    return await load(token)
  } catch (error) {
    if (isSignedOut(error)) redirect(loginPath(from))
    if (isNotFound(error)) notFound()
    if (error instanceof BackendError && error.code === "account.missing") redirect("/inscription")
    throw error
  }
}
