import { readdirSync } from "node:fs"
import { createRequire } from "node:module"
import { join, relative } from "node:path"
import { z } from "@medusajs/framework/zod"
import { createGenerator } from "ts-json-schema-generator"
import type { CanteenRoute, RouteContract } from "../../src/api/define-route"
import { FILE } from "../../src/api/file-answer"

type Json = Record<string, unknown>
type Route = { method: string; path: string; contract: RouteContract<unknown, unknown> }

const ROOT = join(__dirname, "../..")
const API = join(ROOT, "src/api")
/** Routes are found by their place, as Medusa finds them. */
const load = createRequire(__filename)
const METHODS = ["GET", "POST", "PUT", "DELETE"]
const ERROR_CODES: Record<string, string> = {
  "400": "Invalid input or refused action",
  "401": "No valid token",
  "403": "Not for this role",
  "404": "Not found, or another family's or commune's",
  "409": "A lost race",
}

/** The OpenAPI document of our routes: paths and inputs from the contracts of the routes themselves, answers from the wire types. */
export function openApiDocument(version: string): Json {
  const routes = findRoutes(API).flatMap(readRoute)
  const paths: Record<string, Json> = {}
  for (const route of routes) {
    paths[route.path] = { ...paths[route.path], [route.method.toLowerCase()]: operation(route) }
  }
  const answers = [...new Set(routes.map(({ contract }) => contract.answers))].filter((type) => type !== FILE)
  return {
    openapi: "3.1.0",
    info: {
      title: "Cantine Facile",
      version,
      description: "Amounts are integer euro cents, days are YYYY-MM-DD, instants are ISO 8601 with offset. Unknown fields are refused.",
    },
    paths,
    components: {
      securitySchemes: {
        customer: { type: "http", scheme: "bearer", bearerFormat: "JWT" },
        staff: { type: "http", scheme: "bearer", bearerFormat: "JWT" },
        publishableKey: { type: "apiKey", in: "header", name: "x-publishable-api-key" },
      },
      schemas: wireSchemas([...answers, "ErrorBody"]),
    },
  }
}

function findRoutes(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith("route.ts") && /(^|[/\\])route\.ts$/.test(file))
    .map((file) => join(folder, file))
    .sort()
}

function readRoute(file: string): Route[] {
  const exported = load(file) as Record<string, Partial<CanteenRoute>>
  const path = `/${relative(API, file).replace(/\/?route\.ts$/, "")}`.replace(/\[(\w+)\]/g, "{$1}")
  return METHODS.flatMap((method) => {
    const contract = exported[method]?.contract
    return contract ? [{ method, path, contract }] : []
  })
}

function operation({ path, contract }: Route): Json {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({ name, in: "path", required: true, schema: { type: "string" } }))
  const isStore = path.startsWith("/store")
  const identity = contract.audience === "public" ? {} : contract.audience === "staff" ? { staff: [] } : { customer: [] }
  return {
    summary: contract.summary,
    parameters: [...inPath, ...queryParameters(contract.query)],
    ...(contract.body ? { requestBody: { required: true, content: requestContent(contract.body, contract.file) } } : {}),
    security: [{ ...identity, ...(isStore ? { publishableKey: [] } : {}) }],
    responses: {
      [String(contract.status ?? 200)]: answer(contract.summary, contract.answers),
      ...Object.fromEntries(Object.entries(ERROR_CODES).map(([status, text]) => [status, answer(text, "ErrorBody")])),
    },
  }
}

/** A file travels beside the fields of the body. */
function requestContent(body: z.ZodType, file: string | undefined): Json {
  const schema = inputSchema(body) as { properties?: Json; required?: string[] }
  if (file === undefined) return { "application/json": { schema } }
  const properties = { ...schema.properties, [file]: { type: "string", format: "binary" } }
  return { "multipart/form-data": { schema: { ...schema, properties, required: [...(schema.required ?? []), file] } } }
}

function answer(description: string, type: string): Json {
  if (type === FILE) return { description, content: { "application/octet-stream": { schema: { type: "string", format: "binary" } } } }
  return { description, content: { "application/json": { schema: { $ref: `#/components/schemas/${type}` } } } }
}

function inputSchema(schema: z.ZodType): Json {
  return { ...(z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }) as Json), $schema: undefined }
}

function queryParameters(schema: z.ZodType | undefined): Json[] {
  if (!schema) return []
  const { properties, required } = inputSchema(schema) as { properties?: Record<string, Json>; required?: string[] }
  return Object.entries(properties ?? {}).map(([name, own]) => ({ name, in: "query", required: required?.includes(name) ?? false, schema: own }))
}

/** JSON schemas of the wire types that the routes name; a name without a type fails here. */
function wireSchemas(types: string[]): Json {
  const generator = createGenerator({
    path: join(ROOT, "src/types/http/index.ts"),
    tsconfig: join(ROOT, "tsconfig.json"),
    skipTypeCheck: true,
    additionalProperties: true,
  })
  const definitions = Object.assign({}, ...types.map((type) => generator.createSchema(type).definitions)) as Json
  const text = JSON.stringify(definitions).replaceAll("#/definitions/", "#/components/schemas/")
  const entries = Object.entries(JSON.parse(text) as Json)
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)))
}
