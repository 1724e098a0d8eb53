import { once } from "node:events"
import { type AddressInfo, type Server, type Socket, createServer } from "node:net"

/** What every antivirus takes for a virus, and is none (www.eicar.org), in two halves: a whole one would be found in this file too. */
export const EICAR = ["X5O!P%@AP[4\\PZX54(P^)7CC)7}$", "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"].join("")

/** `scanned` counts the files that were sent whole; `mood` is how it answers: as it should, with an error, or not before it hangs up. */
export type Antivirus = { scanned: number; mood: "well" | "ill" | "silent" }

/** A stand-in for ClamAV's daemon that knows one virus, for a file's specs. Call it before the runner of Medusa, which reads its address once. */
export function openAntivirus(): Antivirus {
  const antivirus: Antivirus = { scanned: 0, mood: "well" }
  const server: Server = createServer((socket) => serve(socket, antivirus))
  beforeAll(async () => {
    server.listen(0, "127.0.0.1")
    await once(server, "listening")
    process.env["CLAMD_URL"] = `tcp://127.0.0.1:${String((server.address() as AddressInfo).port)}`
  })
  beforeEach(() => Object.assign(antivirus, { scanned: 0, mood: "well" }))
  afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())))
  return antivirus
}

const COMMAND = "zINSTREAM\0"

function serve(socket: Socket, antivirus: Antivirus): void {
  let sent = Buffer.alloc(0)
  socket.on("error", () => undefined)
  socket.on("data", (data: Buffer) => {
    sent = Buffer.concat([sent, data])
    const file = fileIn(sent)
    if (file === null) return
    antivirus.scanned += 1
    const found = file.includes(EICAR) ? "stream: Eicar-Test-Signature FOUND\0" : "stream: OK\0"
    socket.end(antivirus.mood === "silent" ? "" : antivirus.mood === "ill" ? "INSTREAM size limit exceeded. ERROR\0" : found)
  })
}

/** The file of a whole INSTREAM; null while it still comes. */
function fileIn(sent: Buffer): Buffer | null {
  if (!sent.toString("latin1").startsWith(COMMAND)) return null
  const parts: Buffer[] = []
  for (let at = COMMAND.length; at + 4 <= sent.length; ) {
    const length = sent.readUInt32BE(at)
    if (length === 0) return Buffer.concat(parts)
    parts.push(sent.subarray(at + 4, at + 4 + length))
    at += 4 + length
  }
  return null
}
