#!/usr/bin/env node
// npm run --silent rules < cases.jsonl > answers.jsonl
// One JSON request a line, one JSON answer a line, in order; exit code 1 when a line was malformed.
import { fileURLToPath } from "node:url"
import { build } from "esbuild"

const { answerLine } = await load("../src/modules/commune/rules/cli/answer.ts")
process.stdin.setEncoding("utf8")
process.stdout.on("error", (error) => process.exit(error.code === "EPIPE" ? 0 : 1))

// Not node:readline: it also breaks lines at characters that JSON allows inside a text.
let rest = ""
for await (const chunk of process.stdin) {
  const lines = (rest + chunk).split("\n")
  rest = lines.pop() ?? ""
  answerAll(lines)
}
if (rest) answerAll([rest])

function answerAll(lines) {
  const answers = lines.map(answerLine)
  if (answers.some(({ malformed }) => malformed)) process.exitCode = 1
  process.stdout.write(answers.map(({ line }) => `${line}\n`).join(""))
}

/** Bundles a TypeScript module in memory: the rules run from source, without a build. */
async function load(path) {
  const entry = fileURLToPath(new URL(path, import.meta.url))
  const options = { bundle: true, write: false, platform: "node", format: "esm", target: "node20", logLevel: "error" }
  const { outputFiles } = await build({ ...options, entryPoints: [entry] })
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`)
}
