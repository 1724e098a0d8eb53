// @ts-check
/** @import { Params } from "./types.mjs" */
import { invalidRequest, missingParam } from "./errors.mjs"

/** A text, or undefined when it is absent or empty. @param {Params} params @param {string} name */
export function text(params, name) {
  const value = params[name]
  if (value === undefined || value === "") return undefined
  if (typeof value !== "string") throw invalidRequest(`Invalid string: ${name}`, { param: name })
  return value
}

/** @param {Params} params @param {string} name */
export function requiredText(params, name) {
  const value = text(params, name)
  if (value === undefined) throw missingParam(name)
  return value
}

/** A whole number of at least `min`. @param {Params} params @param {string} name @param {number} min */
export function integer(params, name, min) {
  const value = text(params, name)
  if (value === undefined) return undefined
  if (!/^-?\d+$/.test(value))
    throw invalidRequest(`Invalid integer: ${value}`, { code: "parameter_invalid_integer", param: name })
  const number = Number(value)
  if (number < min) {
    throw invalidRequest(`This value must be greater than or equal to ${min}.`, {
      code: "parameter_invalid_integer",
      param: name,
    })
  }
  return number
}

/** @param {Params} params @param {string} name */
export function flag(params, name) {
  return text(params, name) === "true"
}

/** @template {string} T @param {Params} params @param {string} name @param {readonly T[]} allowed @returns {T | undefined} */
export function oneOf(params, name, allowed) {
  const value = text(params, name)
  if (value === undefined) return undefined
  const found = allowed.find((candidate) => candidate === value)
  if (!found) throw invalidRequest(`Invalid ${name}: must be one of ${allowed.join(", ")}`, { param: name })
  return found
}

/** A bracketed group, `card[number]`. @param {Params} params @param {string} name @returns {Params} */
export function group(params, name) {
  const value = params[name]
  return typeof value === "object" && !Array.isArray(value) ? value : {}
}

/** @param {Params} params @param {string} name @returns {string[]} */
export function textList(params, name) {
  const value = params[name]
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : []
}

/** Stripe merges metadata: an empty value removes its key. @param {Record<string, unknown>} current @param {Params} params */
export function mergedMetadata(current, params) {
  const merged = Object.entries({ ...current, ...group(params, "metadata") })
  return Object.fromEntries(merged.filter(([, value]) => value !== ""))
}
