import { once } from "node:events"
import { type IncomingMessage, type Server, type ServerResponse, createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { text } from "node:stream/consumers"
import { s3Store } from "../s3"

type Seen = { method: string; path: string; signed: boolean; acl: string | undefined }

/** As much of S3 as a store of documents needs, in memory. */
async function openBucket(): Promise<{ server: Server; objects: Map<string, Buffer>; seen: Seen[]; endpoint: string }> {
  const objects = new Map<string, Buffer>()
  const seen: Seen[] = []
  const serve = async (req: IncomingMessage, res: ServerResponse): Promise<void> => {
    const [path = ""] = (req.url ?? "").split("?")
    const chunks: Buffer[] = []
    for await (const chunk of req as AsyncIterable<Buffer>) chunks.push(chunk)
    seen.push({ method: req.method ?? "", path, signed: req.headers.authorization?.startsWith("AWS4-HMAC-SHA256") ?? false, acl: req.headers["x-amz-acl"]?.toString() })
    const known = objects.get(path)
    if (req.method === "PUT") objects.set(path, Buffer.concat(chunks))
    if (req.method === "DELETE") objects.delete(path)
    if (req.method !== "GET") res.writeHead(req.method === "DELETE" ? 204 : 200).end()
    else if (known) res.writeHead(200, { "content-length": known.length }).end(known)
    else res.writeHead(404, { "content-type": "application/xml" }).end("<Error><Code>NoSuchKey</Code><Message>gone</Message></Error>")
  }
  const server = createServer((req, res) => void serve(req, res))
  server.listen(0, "127.0.0.1")
  await once(server, "listening")
  return { server, objects, seen, endpoint: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}` }
}

describe("documents in a bucket", () => {
  let bucket: Awaited<ReturnType<typeof openBucket>>
  beforeAll(async () => {
    bucket = await openBucket()
  })
  afterAll(() => new Promise((resolve) => bucket.server.close(resolve)))

  const store = () =>
    s3Store({
      bucket: "familles",
      region: "fr-par",
      endpoint: bucket.endpoint,
      pathStyle: true,
      prefix: "pieces/",
      credentials: { accessKeyId: "key", secretAccessKey: "secret" },
    })

  it("are kept, read and dropped under their name alone, signed, and never made public", async () => {
    const { keep, open, drop } = store()
    const content = Buffer.from("%PDF-1.4 attestation")
    await keep("name", content)
    expect([...bucket.objects]).toEqual([["/familles/pieces/name", content]])
    const stream = await open("name")
    expect(stream && (await text(stream))).toBe("%PDF-1.4 attestation")
    await drop("name")
    expect([bucket.objects.size, await open("name")]).toEqual([0, null])
    await drop("name")
    expect(bucket.seen.every(({ signed, acl, path }) => signed && acl === undefined && path === "/familles/pieces/name")).toBe(true)
  })

  it("are not taken for gone when the bucket fails", async () => {
    const closed = s3Store({ bucket: "familles", region: "fr-par", endpoint: "http://127.0.0.1:9", pathStyle: true, prefix: "", credentials: { accessKeyId: "key", secretAccessKey: "secret" } })
    await expect(closed.open("name")).rejects.toThrow()
    await expect(closed.keep("name", Buffer.from("x"))).rejects.toThrow()
  })
})
