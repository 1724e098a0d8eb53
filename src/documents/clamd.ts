import { type Socket, connect } from "node:net"
import { infectedDocument, scanUnavailable } from "../modules/family/errors"

export type Clamd = { host: string; port: number } | { path: string }

const TIMEOUT_MS = 20_000
const CHUNK_BYTES = 64 * 1024

/**
 * Has a file looked at by ClamAV's daemon (INSTREAM: parts, each behind its length in four bytes, then a length of zero).
 * @throws CanteenError `document.infected`; `document.scan_unavailable` for any answer that does not say that nothing was found
 */
export async function scan(content: Buffer, clamd: Clamd): Promise<void> {
  const answer = await ask(content, clamd).catch(() => "")
  if (/^stream: OK\b/.test(answer)) return
  if (/^stream: .+ FOUND\b/.test(answer)) throw infectedDocument()
  throw scanUnavailable()
}

async function ask(content: Buffer, clamd: Clamd): Promise<string> {
  return new Promise<string>((resolve, reject) => {
    const socket: Socket = connect(clamd)
    let answer = ""
    socket.setTimeout(TIMEOUT_MS, () => socket.destroy(new Error("no answer in time")))
    socket.on("error", reject)
    socket.on("data", (data: Buffer) => (answer += data.toString("latin1")))
    socket.on("close", () => resolve(answer.replaceAll("\0", "").trim()))
    socket.on("connect", () => {
      socket.write("zINSTREAM\0")
      for (let from = 0; from < content.length; from += CHUNK_BYTES) {
        const part = content.subarray(from, from + CHUNK_BYTES)
        socket.write(lengthOf(part.length))
        socket.write(part)
      }
      socket.write(lengthOf(0))
    })
  })
}

function lengthOf(bytes: number): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(bytes)
  return length
}
