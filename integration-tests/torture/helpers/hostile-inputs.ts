import fc from "fast-check"

/** What of a JSON schema the OpenAPI document of the routes uses. */
export type Schema = {
  type?: string | string[]
  enum?: unknown[]
  items?: Schema
  properties?: Record<string, Schema>
  required?: string[]
  anyOf?: Schema[]
  oneOf?: Schema[]
}
/** A request to a route: the values of its path, its query as it is written, and its body, which may be no JSON. */
export type Input = { ids: string[]; query: string; body: string | undefined }

const LONG = 20_000
const DEEP = "[".repeat(2_000)
/** What breaks readers: no value, the ends of types, dates that do not exist, other languages' words, and the widths of Unicode. */
const NASTY_STRINGS = [
  "", " ", "\u0000", "a\u0000b", "\ud800", "\udfff\ud800", "é".normalize("NFD"), "🥕".repeat(300), "\u202egnp.exe", "x".repeat(LONG), "9".repeat(400),
  "' OR '1'='1", "\"; DROP TABLE canteen_booking; --", "$1", "?", "??", ":id", "\\", "%", "%00", "{\"$gt\":\"\"}", "../../../../etc/passwd", "..%2f..%2f", "file:///etc/passwd",
  "<script>alert(1)</script>", "{{7*7}}", "${7*7}", "=1+1", "2026-02-30", "2026-13-01", "9999-12-31", "-271821-04-19", "0000-00-00", "2026-11-24T25:00:00Z", "NaN", "Infinity", "1e999",
  "__proto__", "constructor", "undefined", "null", "[object Object]", "true",
]
const NASTY_VALUES: unknown[] = [null, true, false, 0, -1, 0.1, 2 ** 31, 2 ** 53, -(2 ** 63), 1e308, [], {}, [[]], [null], { $ne: null }, { toString: 1 }, { length: -1 }]

const nastyString = fc.oneof(fc.constantFrom(...NASTY_STRINGS), fc.string({ unit: "binary", maxLength: 60 }))
const nasty: fc.Arbitrary<unknown> = fc.oneof(nastyString, fc.constantFrom(...NASTY_VALUES), fc.jsonValue({ maxDepth: 3 }))

/** A value that the schema might have been written for. */
function plausible(schema: Schema): fc.Arbitrary<unknown> {
  const variants = schema.anyOf ?? schema.oneOf
  if (variants && variants.length > 0) return fc.oneof(...variants.map(plausible))
  if (schema.enum) return fc.constantFrom(...schema.enum)
  const types = [schema.type ?? "string"].flat()
  return fc.oneof(...types.map((type) => OF_TYPE[type]?.(schema) ?? nasty))
}

const OF_TYPE: Readonly<Record<string, (schema: Schema) => fc.Arbitrary<unknown>>> = {
  string: () => fc.constantFrom("2026-11-24", "10:00", "chk_1", "Camille", "camille@example.fr", "0471000000", "FR7630006000011234567890189"),
  integer: () => fc.integer({ min: 0, max: 5_000 }),
  number: () => fc.double({ min: 0, max: 5_000, noNaN: true }),
  boolean: () => fc.boolean(),
  null: () => fc.constant(null),
  array: ({ items }) => fc.array(items ? fc.oneof(plausible(items), nasty) : nasty, { maxLength: 5 }),
  object: (schema) => fields(schema),
}

/** An object with fields that are right, wrong or missing, and perhaps one that nobody knows. */
function fields({ properties = {} }: Schema): fc.Arbitrary<object> {
  const known = Object.fromEntries(Object.entries(properties).map(([name, schema]) => [name, fc.oneof(plausible(schema), nasty)]))
  const unknown = fc.dictionary(fc.oneof(nastyString, fc.constantFrom("metadata", "customer_id", "commune_id")), nasty, { maxKeys: 2 })
  return fc.tuple(fc.record(known, { requiredKeys: [] }), fc.oneof({ weight: 3, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: unknown })).map(([some, more]) => ({ ...some, ...more }))
}

const brokenJson = fc.constantFrom("{", "{\"a\":", "[1,", "\"", "nul", DEEP, "\u0000", "{\"a\":1}{\"b\":2}", "")

function bodies(schema: Schema): fc.Arbitrary<string> {
  const json = (arbitrary: fc.Arbitrary<unknown>): fc.Arbitrary<string> => arbitrary.map((value) => JSON.stringify(value) ?? "null")
  return fc.oneof({ weight: 8, arbitrary: json(fields(schema)) }, { weight: 1, arbitrary: json(nasty) }, { weight: 1, arbitrary: brokenJson })
}

/** A word of a path or query, written as clients write it; half a character cannot be. */
const written = nastyString.map((value) => encodeURIComponent(value.replace(/[\ud800-\udfff]/g, "\ufffd")))

function queries(names: readonly string[]): fc.Arbitrary<string> {
  if (names.length === 0) return fc.oneof({ weight: 3, arbitrary: fc.constant("") }, { weight: 1, arbitrary: written.map((word) => `?x=${word}`) })
  const name = fc.tuple(fc.constantFrom(...names), fc.constantFrom("", "", "", "[]", "[a]", "[$ne]", "[0][a]")).map(([own, path]) => `${own}${encodeURIComponent(path)}`)
  const value = fc.oneof(written, fc.constantFrom("2026-11-24", "10", "0", "-1", "wallet", "none_1"))
  return fc.array(fc.tuple(name, value), { maxLength: 4 }).map((pairs) => (pairs.length > 0 ? `?${pairs.map((pair) => pair.join("=")).join("&")}` : ""))
}

/** Hostile requests to a route with these ids in its path, names in its query, and body. */
export function inputs(route: { ids: number; query: readonly string[]; body: Schema | undefined }): fc.Arbitrary<Input> {
  const id = fc.oneof(written.filter((word) => word !== ""), fc.constantFrom("none_1", "0", "undefined"))
  return fc.record({
    ids: fc.array(id, { minLength: route.ids, maxLength: route.ids }),
    query: queries(route.query),
    body: route.body ? bodies(route.body) : fc.constant(undefined),
  })
}
