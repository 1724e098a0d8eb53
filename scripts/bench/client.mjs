// @ts-check

/** @typedef {{ email: string, password: string }} Login */
/** @typedef {{ backend: string, storefront: string, publishable_key: string, region_id: string, card_simulator: string, card_publishable_key: string, card_provider_id: string, logins: Record<string, Login> }} Demo */
/** @typedef {(method: string, path: string, body?: unknown) => Promise<any>} Call asks the backend; an answer that is not a success is an Error */

/**
 * A client with the same headers each time.
 * @param {string} backend
 * @param {Record<string, string>} headers
 * @returns {Call}
 */
export function caller(backend, headers) {
  const all = { "content-type": "application/json", ...headers }
  return async (method, path, body) => {
    const response = await fetch(backend + path, { method, headers: all, ...(body === undefined ? {} : { body: JSON.stringify(body) }) })
    const text = await response.text()
    if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${text.slice(0, 300)}`)
    return JSON.parse(text)
  }
}

/**
 * A client of someone who is logged in.
 * @param {Demo} demo
 * @param {"customer" | "user"} actor
 * @param {Login | undefined} login
 * @returns {Promise<Call>}
 */
export async function logIn({ backend, publishable_key }, actor, login) {
  if (!login) throw new Error("the demonstration lacks a login")
  const { email, password } = login
  const headers = { "x-publishable-api-key": publishable_key }
  const { token } = await caller(backend, headers)("POST", `/auth/${actor}/emailpass`, { email, password })
  return caller(backend, { ...headers, authorization: `Bearer ${token}` })
}
