import { randomUUID } from "node:crypto"
import { createReadStream } from "node:fs"
import { mkdir, open, rm, writeFile } from "node:fs/promises"
import { join } from "node:path"
import type { Readable } from "node:stream"
import { readEnvironment } from "./environment"

const KEY = /^[0-9a-f-]{36}$/

/** Keeps a family's document in the private folder, under a random flat name that tells nothing. Answers the name. */
export async function keepDocument(content: Buffer): Promise<string> {
  const key = randomUUID()
  await mkdir(readEnvironment().documentsFolder, { recursive: true, mode: 0o700 })
  await writeFile(pathOf(key), content, { flag: "wx", mode: 0o600 })
  return key
}

/** The bytes of a document; null when the file is gone. */
export async function openDocument(key: string): Promise<Readable | null> {
  try {
    await (await open(pathOf(key), "r")).close()
  } catch {
    return null
  }
  return createReadStream(pathOf(key))
}

/** Removes a document that nothing names any more; without effect when it is gone. */
export async function dropDocument(key: string): Promise<void> {
  await rm(pathOf(key), { force: true })
}

function pathOf(key: string): string {
  if (!KEY.test(key)) throw new Error(`"${key}" is no name of a document`)
  return join(readEnvironment().documentsFolder, key)
}
