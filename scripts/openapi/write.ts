import { readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { openApiDocument } from "./document"

const ROOT = join(__dirname, "../..")
const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { version: string }

/** Writes docs/openapi.json, or with `--check` fails when it is not what the routes say. */
const file = join(ROOT, "docs/openapi.json")
const document = `${JSON.stringify(openApiDocument(version), null, 2)}\n`
if (!process.argv.includes("--check")) {
  writeFileSync(file, document)
} else if (readFileSync(file, "utf8") !== document) {
  console.error("docs/openapi.json is not what the routes say: run `npm run openapi` and commit it")
  process.exitCode = 1
}
