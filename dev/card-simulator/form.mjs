// @ts-check
/** @import { Params } from "./types.mjs" */

/**
 * Reads a form body or a query as Stripe's SDK writes them: `a[b]=1`, `a[]=1`, `a[0][b]=1`.
 * @param {string} encoded
 * @returns {Params}
 */
export function decodeForm(encoded) {
  const root = emptyNode()
  for (const [key, value] of new URLSearchParams(encoded)) {
    const path = [...key.matchAll(/[^[\]]+|\[\]/g)].map(([part]) => part)
    if (path.length > 0) insert(root, path, value)
  }
  return /** @type {Params} */ (withArrays(root))
}

/** Without a prototype, a key such as `__proto__` is a key like any other. @returns {Record<string, any>} */
function emptyNode() {
  return Object.create(null)
}

/** @param {Record<string, any>} node @param {string[]} path @param {string} value */
function insert(node, [head, ...rest], value) {
  const key = head === "[]" ? String(Object.keys(node).length) : head
  if (rest.length === 0) {
    node[key] = value
    return
  }
  if (typeof node[key] !== "object") node[key] = emptyNode()
  insert(node[key], rest, value)
}

/** A node whose keys are 0, 1, 2… is a list. @param {any} node @returns {any} */
function withArrays(node) {
  if (typeof node !== "object") return node
  const keys = Object.keys(node)
  for (const key of keys) node[key] = withArrays(node[key])
  return keys.length > 0 && keys.every((key, index) => key === String(index)) ? Object.values(node) : node
}
