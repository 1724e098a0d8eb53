// @ts-check
/** @import { Call, Resource } from "./types.mjs" */
import { resourceMissing } from "./errors.mjs"
import { group, integer, text } from "./params.mjs"

/**
 * One page of a list, newest first, as Stripe pages: `limit`, `starting_after`, `ending_before`, `created[gte]`…
 * @param {Call} call @param {string} object @param {string[]} filters fields that a caller may filter by
 */
export function listOf({ sim, params }, object, filters) {
  const wanted = sim.store
    .all(object)
    .filter((resource) => filters.every((field) => matches(resource, field, text(params, field))))
    .filter((resource) => wasCreatedWithin(resource, group(params, "created")))
  const limit = Math.min(integer(params, "limit", 1) ?? 10, 100)
  const after = text(params, "starting_after")
  const before = text(params, "ending_before")
  if (before) {
    const end = position(wanted, object, before)
    return { object: "list", url: `/v1/${object}s`, has_more: end > limit, data: wanted.slice(Math.max(0, end - limit), end) }
  }
  const start = after ? position(wanted, object, after) + 1 : 0
  return {
    object: "list",
    url: `/v1/${object}s`,
    has_more: wanted.length > start + limit,
    data: wanted.slice(start, start + limit),
  }
}

/** @param {Resource} resource @param {string} field @param {string | undefined} value */
function matches(resource, field, value) {
  return value === undefined || resource[field] === value
}

/** @param {Resource} resource @param {Record<string, any>} range */
function wasCreatedWithin({ created }, { gte, gt, lte, lt }) {
  return (
    (gte === undefined || created >= Number(gte)) &&
    (gt === undefined || created > Number(gt)) &&
    (lte === undefined || created <= Number(lte)) &&
    (lt === undefined || created < Number(lt))
  )
}

/** @param {Resource[]} resources @param {string} object @param {string} id */
function position(resources, object, id) {
  const index = resources.findIndex((resource) => resource.id === id)
  if (index < 0) throw resourceMissing(object, id)
  return index
}
