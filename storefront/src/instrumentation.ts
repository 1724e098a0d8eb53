/** Checks the environment once when the server starts, so that a missing variable is not a visitor's surprise. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return
  const { env } = await import("@/env")
  env()
}
