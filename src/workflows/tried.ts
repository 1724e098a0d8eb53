import type { Logger, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/** Runs one part of a repair: what fails is logged, does not hold back the others, and is tried again later. */
export async function tried(container: MedusaContainer, what: string, run: () => Promise<unknown>): Promise<boolean> {
  try {
    await run()
    return true
  } catch (error) {
    const logger = container.resolve<Logger>(ContainerRegistrationKeys.LOGGER)
    logger.error(`canteen repair: ${what} failed and will be tried again: ${messageOf(error)}`)
    return false
  }
}

/** A workflow throws plain copies of its errors. */
function messageOf(error: unknown): string {
  return error instanceof Object && "message" in error ? String(error.message) : String(error)
}
