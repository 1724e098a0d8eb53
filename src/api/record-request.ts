import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { withOrigin } from "../modules/staff/origin"
import type { Staff } from "../queries/staff"
import { recordActsWorkflow } from "../workflows/record-acts"

const READS = ["GET", "HEAD"]

/**
 * Runs what a request of staff asks for, so that it leaves a trace: the acts that its workflow records get the caller's IP address, and a write that records
 * none is recorded by its route.
 */
export async function recorded<T>(req: AuthenticatedMedusaRequest, staff: Staff, task: () => Promise<T>): Promise<T> {
  const origin = { ip: req.ip ?? null, recorded: false }
  return withOrigin(origin, async () => {
    const answer = await task()
    if (!READS.includes(req.method) && !origin.recorded) await recordActsWorkflow(req.scope).run({ input: [actOf(req, staff)] })
    return answer
  })
}

/** Method, route and ids; its commune where there is no doubt. */
function actOf(req: AuthenticatedMedusaRequest, { user_id, commune_ids }: Staff): { user_id: string; action: string; subject_id: string; commune_id: string | null; details: Record<string, unknown> } {
  const [path = ""] = req.originalUrl.split(/[?#]/, 1)
  const ids = Object.values(req.params)
  const pattern = Object.entries(req.params).reduce((known, [name, id]) => known.replace(`/${id}`, `/:${name}`), path.replace(/\/$/, ""))
  const [only = null, ...others] = commune_ids
  return { user_id, action: `${req.method} ${pattern}`, subject_id: ids[0] ?? pattern, commune_id: others.length === 0 ? only : null, details: { ids } }
}
