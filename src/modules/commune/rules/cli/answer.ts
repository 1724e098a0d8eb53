import type { Problem, ProblemCode } from "../read/reader"
import { OPERATIONS } from "./operations"

export type ErrorAnswer = { error: { code: string; message: string; path?: string } }
/** One line of answer; `malformed` when the request could not be answered. */
export type Answer = { line: string; malformed: boolean }

const CODES: { [code in ProblemCode]: string } = {
  missing: "request.missing_field",
  wrong_type: "request.wrong_type",
  unknown_kind: "request.unknown_kind",
  unknown_field: "request.unknown_field",
  impossible_value: "request.impossible_value",
  empty: "request.empty",
}

/** Answers one line of requests with one line of JSON. Never throws: a malformed line is answered with an error. */
export function answerLine(line: string): Answer {
  const answer = answerText(line)
  return { line: oneLine(answer), malformed: "error" in answer }
}

function answerText(line: string): object {
  try {
    return answer(JSON.parse(line))
  } catch (thrown) {
    const code = thrown instanceof SyntaxError ? "request.not_json" : "request.impossible_value"
    return failure(code, thrown instanceof Error ? thrown.message : String(thrown))
  }
}

/** Answers one request of the command line. */
export function answer(request: unknown): object {
  if (typeof request !== "object" || request === null || Array.isArray(request)) {
    return failure("request.not_an_object", "a request is a JSON object")
  }
  const op: unknown = Object.getOwnPropertyDescriptor(request, "op")?.value
  const operation = OPERATIONS.get(op)
  if (!operation) {
    const known = [...OPERATIONS.keys()].join(", ")
    return failure("request.unknown_op", `op: ${op === undefined ? "missing" : JSON.stringify(op)} is not one of ${known}`)
  }
  const result = operation(request)
  return result.ok ? result.value : malformed(result.errors)
}

function malformed(problems: Problem[]): ErrorAnswer {
  const [first] = problems
  const message = problems.map((problem) => problem.message).join("; ")
  return failure(first ? CODES[first.code] : "request.malformed", message, first?.path)
}

function failure(code: string, message: string, path?: string): ErrorAnswer {
  return { error: { code, message, ...(path === undefined ? {} : { path }) } }
}

/** JSON leaves these three as they are, and some readers take them for ends of line. */
function oneLine(value: object): string {
  return JSON.stringify(value).replace(/[\u0085\u2028\u2029]/g, (end) => `\\u${end.charCodeAt(0).toString(16).padStart(4, "0")}`)
}
