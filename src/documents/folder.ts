import { createReadStream } from "node:fs"
import { mkdir, open, rm, writeFile } from "node:fs/promises"
import { join } from "node:path"
import type { DocumentStore } from "./files"

/** Documents in a folder that only the server's user can read. */
export function folderStore(folder: string): DocumentStore {
  const pathOf = (key: string): string => join(folder, key)
  return {
    keep: async (key, content) => {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      await writeFile(pathOf(key), content, { flag: "wx", mode: 0o600 })
    },
    open: async (key) => {
      try {
        await (await open(pathOf(key), "r")).close()
      } catch {
        return null
      }
      return createReadStream(pathOf(key))
    },
    drop: async (key) => rm(pathOf(key), { force: true }),
  }
}
