import { once } from "node:events"
import type { AddressInfo } from "node:net"
import { type ParsedMail, simpleParser } from "mailparser"
import { SMTPServer } from "smtp-server"

/** `stop`: what a mail reader posts to, and what it sends there, to stop mails of the kind. */
export type DeliveredMail = { to: string; subject: string; text: string; html: string; stop: { url: string; post: string } | null }
/** `isShut` refuses every mail, as a server in trouble does. */
export type PostOffice = { mails: DeliveredMail[]; isShut: boolean }

/** A mailbox that takes every mail, for a file's specs. Call it before the runner of Medusa, which reads its port once. */
export function openPostOffice(): PostOffice {
  const mails: DeliveredMail[] = []
  const office: PostOffice = { mails, isShut: false }
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onRcptTo(_address, _session, done) {
      done(office.isShut ? new Error("the mailbox is shut") : null)
    },
    onData(stream, session, done) {
      simpleParser(stream).then((mail) => {
        mails.push({ to: session.envelope.rcptTo[0]?.address ?? "", subject: mail.subject ?? "", text: mail.text ?? "", html: mail.html || "", stop: stopOf(mail) })
        done()
      }, done)
    },
  })
  beforeAll(async () => {
    server.on("error", () => undefined)
    server.listen(0, "127.0.0.1")
    await once(server.server, "listening")
    process.env["SMTP_HOST"] = "127.0.0.1"
    process.env["SMTP_PORT"] = String((server.server.address() as AddressInfo).port)
  })
  beforeEach(() => {
    mails.splice(0)
    office.isShut = false
  })
  afterAll(() => new Promise<void>((resolve) => server.close(resolve)))
  return office
}

function stopOf({ headerLines }: ParsedMail): DeliveredMail["stop"] {
  const read = (name: string): string => headerLines.find(({ key }) => key === name)?.line.replace(/^[^:]+:\s*/, "").replace(/\s+/g, "") ?? ""
  const url = read("list-unsubscribe").replace(/^<|>$/g, "")
  return url === "" ? null : { url, post: read("list-unsubscribe-post") }
}
