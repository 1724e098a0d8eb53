import type { ExecArgs } from "@medusajs/framework/types"
import { rotateHealthWorkflow } from "../src/workflows/rotate-health"

/**
 * Puts all health data under the first key of HEALTH_KEYS; the others can then be taken away.
 *
 *     npm run health:rotate
 */
export default async function rotate({ container }: ExecArgs): Promise<void> {
  const { result } = await rotateHealthWorkflow(container).run({ input: {} })
  console.log(`${result.resealed} health records are now under the key "${result.key_id}"; no other key is needed.`)
}
