// @ts-check
/** @import { IncomingMessage, ServerResponse } from "node:http" */
/** @import { Simulator } from "./types.mjs" */
import { createServer } from "node:http"
import { answerApi } from "./api.mjs"
import { answerControl } from "./control.mjs"
import { decodeForm } from "./form.mjs"
import { answerPay } from "./pay/routes.mjs"
import { newId } from "./store.mjs"

const LONGEST_BODY = 256 * 1024

/** Stripe.js calls the API from the shop's page. */
const CORS = {
  "access-control-allow-origin": "*",
  "access-control-allow-headers": "authorization, content-type, stripe-version, idempotency-key",
  "access-control-allow-methods": "GET, POST, DELETE",
}

/** @param {Simulator[]} sims one for each account */
export function createSimulatorServer(sims) {
  return createServer((request, response) => {
    handle(sims, request, response).catch((error) => {
      console.error(error)
      sendJson(response, 500, { error: { type: "api_error", message: "The simulator itself failed." } })
    })
  })
}

/** @param {Simulator[]} sims @param {IncomingMessage} request @param {ServerResponse} response */
async function handle(sims, request, response) {
  const { method = "GET" } = request
  const { pathname: path, search } = new URL(request.url ?? "/", "http://localhost")
  const body = await readBody(request)
  if (body === undefined) return sendJson(response, 413, { error: { type: "invalid_request_error", message: "Body too large." } })
  if (path === "/health") return sendJson(response, 200, { status: "ok" })
  if (path.startsWith("/v1/"))
    return sendApi(sims, { method, path, encoded: method === "POST" ? body : search, request, response })
  if (path.startsWith("/control/")) {
    const json = parseJson(body)
    const answer = json && answerControl(sims, { method, path, account: new URLSearchParams(search).get("account") ?? "", body: json })
    if (answer) return sendJson(response, answer.status, answer.body)
    if (!json)
      return sendJson(response, 400, { error: { type: "invalid_request_error", message: "The body is not a JSON object." } })
  }
  const page = answerPay(sims, { method, path, fields: new URLSearchParams(method === "POST" ? body : search) })
  if (page) return send(response, page.status, page.headers, page.body)
  return sendJson(response, 404, { error: { type: "invalid_request_error", message: `Nothing at ${path}` } })
}

/** @param {Simulator[]} sims @param {{ method: string, path: string, encoded: string, request: IncomingMessage, response: ServerResponse }} exchange */
async function sendApi(sims, { method, path, encoded, request, response }) {
  if (method === "OPTIONS") return send(response, 204, CORS, "")
  const idempotencyKey = request.headers["idempotency-key"]?.toString()
  const { status, body, replayed } = await answerApi(sims, {
    method,
    path,
    params: decodeForm(encoded),
    authorization: request.headers.authorization ?? "",
    idempotencyKey,
  })
  return sendJson(response, status, body, {
    ...CORS,
    "request-id": newId("req"),
    ...(idempotencyKey ? { "idempotency-key": idempotencyKey } : {}),
    ...(replayed ? { "idempotent-replayed": "true" } : {}),
    ...(status === 500 ? { "stripe-should-retry": "false" } : {}),
  })
}

/** @param {ServerResponse} response @param {number} status @param {unknown} body @param {Record<string, string>} [headers] */
function sendJson(response, status, body, headers = {}) {
  send(response, status, { ...headers, "content-type": "application/json" }, JSON.stringify(body))
}

/** @param {ServerResponse} response @param {number} status @param {Record<string, string>} headers @param {string} body */
function send(response, status, headers, body) {
  response.writeHead(status, { "cache-control": "no-store", "x-content-type-options": "nosniff", ...headers }).end(body)
}

/** The body, or undefined when it is too long. @param {IncomingMessage} request @returns {Promise<string | undefined>} */
async function readBody(request) {
  const chunks = []
  let length = 0
  for await (const chunk of request) {
    length += chunk.length
    if (length <= LONGEST_BODY) chunks.push(chunk)
  }
  return length <= LONGEST_BODY ? Buffer.concat(chunks).toString("utf8") : undefined
}

/** An empty body is an empty object. @param {string} body @returns {Record<string, unknown> | undefined} */
function parseJson(body) {
  if (body.trim() === "") return {}
  try {
    const value = JSON.parse(body)
    return typeof value === "object" && value !== null && !Array.isArray(value) ? value : undefined
  } catch {
    return undefined
  }
}
