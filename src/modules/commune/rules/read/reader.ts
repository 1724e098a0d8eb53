import type { Filled } from "../types"
import { under } from "./path"

/** What is wrong with a value, and where: `path` is dotted. */
export type ProblemCode = "missing" | "wrong_type" | "unknown_kind" | "unknown_field" | "impossible_value" | "empty"
export type Problem = { path: string; code: ProblemCode; message: string }

export type Read<T> = { ok: true; value: T } | { ok: false; errors: Problem[] }
/** Reads a value of unknown shape, as JSON can hold it. Readers never throw; null is the same as absent. */
export type Reader<T> = (value: unknown, path: string) => Read<T>

/** A value that was read. */
export function read<T>(value: T): Read<T> {
  return { ok: true, value }
}

/** A value that could not be read, for one reason. */
export function problem(path: string, code: ProblemCode, message: string): Read<never> {
  return { ok: false, errors: [{ path, code, message: path ? `${path}: ${message}` : message }] }
}

/** Whether there is a value: null is the same as absent. */
export function isGiven<T>(value: T | null | undefined): value is T {
  return value !== null && value !== undefined
}

/** A field of an object that came from outside; inherited names such as `constructor` are absent. */
export function fieldOf(value: object, name: string): unknown {
  return Object.getOwnPropertyDescriptor(value, name)?.value
}

/** A value that must be there and pass `test`. */
export function required<T>(test: (value: unknown) => value is T, expected: string): Reader<T> {
  return (value, path) => {
    if (!isGiven(value)) return problem(path, "missing", `is missing: must be ${expected}`)
    return test(value) ? read(value) : problem(path, "wrong_type", `${shown(value)} is not ${expected}`)
  }
}

/** The same value, narrowed: refused as `impossible_value` when it does not pass `test`. */
export function such<T>(reader: Reader<T>, test: (value: T) => boolean, expected: string): Reader<T> {
  return (value, path) => {
    const result = reader(value, path)
    if (!result.ok || test(result.value)) return result
    return problem(path, "impossible_value", `${shown(value)} is not ${expected}`)
  }
}

/** A value that may be absent. */
export function optional<T, F>(reader: Reader<T>, fallback: F): Reader<T | F> {
  return (value, path) => (isGiven(value) ? reader(value, path) : read(fallback))
}

const ANY_OBJECT = required(isRecord, "an object")

export type Fields<T> = { [K in keyof T]-?: Reader<T[K]> }

/** An object with these fields; others are left out. Every faulty field is reported. */
export function object<T extends object>(fields: Fields<T>): Reader<T> {
  const names = Object.keys(fields) as (keyof T & string)[]
  return (value, path) => {
    const source = ANY_OBJECT(value, path)
    if (!source.ok) return source
    const errors: Problem[] = []
    const values: Partial<T> = {}
    for (const name of names) {
      const field = fields[name](fieldOf(source.value, name), under(path, name))
      if (!field.ok) errors.push(...field.errors)
      else if (field.value !== undefined) values[name] = field.value
    }
    return errors.length > 0 ? { ok: false, errors } : read(values as T)
  }
}

/** An object whose keys are free, every value is read the same way. */
export function record<T>(reader: Reader<T>): Reader<{ [name: string]: T }> {
  return (value, path) => {
    const source = ANY_OBJECT(value, path)
    if (!source.ok) return source
    const given = Object.entries(source.value).filter(([, entry]) => isGiven(entry))
    const results = given.map(([name, entry]) => ({ name, result: reader(entry, under(path, name)) }))
    const errors = results.flatMap(({ result }) => (result.ok ? [] : result.errors))
    if (errors.length > 0) return { ok: false, errors }
    return read(Object.fromEntries(results.flatMap(({ name, result }) => (result.ok ? [[name, result.value]] : []))))
  }
}

const ANY_LIST = required(Array.isArray, "a list")

/** A list, each entry read the same way; every faulty entry is reported. */
export function list<T>(reader: Reader<T>): Reader<T[]> {
  return (value, path) => {
    const source = ANY_LIST(value, path)
    if (!source.ok) return source
    const results = source.value.map((entry: unknown, index: number) => reader(entry, under(path, index)))
    const errors = results.flatMap((result) => (result.ok ? [] : result.errors))
    return errors.length > 0 ? { ok: false, errors } : read(results.flatMap((result) => (result.ok ? [result.value] : [])))
  }
}

/** A list with at least one entry. */
export function filledList<T>(reader: Reader<T>): Reader<Filled<T>> {
  return (value, path) => {
    const result = list(reader)(value, path)
    if (!result.ok) return result
    const [first, ...next] = result.value
    return first === undefined ? problem(path, "empty", "must have at least one entry") : read([first, ...next])
  }
}

/** An object whose `kind` says which reader applies. */
export function tagged<T extends { kind: string }>(kinds: {
  [K in T["kind"]]: Reader<Extract<T, { kind: K }>>
}): Reader<T> {
  const known = new Map<unknown, Reader<T>>(Object.entries<Reader<T>>(kinds))
  return (value, path) => {
    const source = ANY_OBJECT(value, path)
    if (!source.ok) return source
    const kind = fieldOf(source.value, "kind")
    const reader = known.get(kind)
    if (reader) return reader(value, path)
    const names = [...known.keys()].join(", ")
    if (!isGiven(kind)) return problem(under(path, "kind"), "missing", `is missing: must be one of ${names}`)
    return problem(under(path, "kind"), "unknown_kind", `${shown(kind)} is not one of ${names}`)
  }
}

function isRecord(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}

const SHOWN_LENGTH = 60

function shown(value: unknown): string {
  const text = JSON.stringify(value)
  return text.length > SHOWN_LENGTH ? `${text.slice(0, SHOWN_LENGTH)}…` : text
}
