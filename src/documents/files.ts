import { randomUUID } from "node:crypto"
import type { Readable } from "node:stream"
import { readEnvironment } from "../environment"
import { folderStore } from "./folder"
import { s3Store } from "./s3"

/** Where the bytes of documents lie: a private folder, or a private bucket. */
export type DocumentStore = {
  keep: (key: string, content: Buffer) => Promise<void>
  /** Null when the file is gone. */
  open: (key: string) => Promise<Readable | null>
  /** Without effect when it is gone. */
  drop: (key: string) => Promise<void>
}

const KEY = /^[0-9a-f-]{36}$/

/** Keeps a family's document in the private store, under a random flat name that tells nothing. Answers the name. */
export async function keepDocument(content: Buffer): Promise<string> {
  const key = randomUUID()
  await store().keep(key, content)
  return key
}

/** The bytes of a document; null when the file is gone. */
export async function openDocument(key: string): Promise<Readable | null> {
  return store().open(checked(key))
}

/** Removes a document that nothing names any more; without effect when it is gone. */
export async function dropDocument(key: string): Promise<void> {
  await store().drop(checked(key))
}

let known: DocumentStore | undefined

function store(): DocumentStore {
  const { documentsBucket, documentsFolder } = readEnvironment()
  known ??= documentsBucket ? s3Store(documentsBucket) : folderStore(documentsFolder)
  return known
}

function checked(key: string): string {
  if (!KEY.test(key)) throw new Error(`"${key}" is no name of a document`)
  return key
}
