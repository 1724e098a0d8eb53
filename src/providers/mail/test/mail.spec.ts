import { once } from "node:events"
import type { AddressInfo } from "node:net"

import { simpleParser, type ParsedMail } from "mailparser"
import { SMTPServer } from "smtp-server"

import { MailProvider } from "../service"
import { SAMPLES } from "./samples"

const FROM = "Cantine Facile <ne-pas-repondre@cantine.exemple.fr>"

describe("sending over SMTP", () => {
  const received: ParsedMail[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData(stream, _session, done) {
      simpleParser(stream).then((mail) => {
        received.push(mail)
        done()
      }, done)
    },
    onRcptTo({ address }, _session, done) {
      done(address === "nobody@exemple.fr" ? new Error("no such mailbox") : undefined)
    },
  })
  let port: number

  beforeAll(async () => {
    server.on("error", () => undefined)
    server.listen(0, "127.0.0.1")
    await once(server.server, "listening")
    port = (server.server.address() as AddressInfo).port
  })
  afterAll(() => new Promise<void>((resolve) => server.close(resolve)))
  beforeEach(() => received.splice(0))

  const provider = (): MailProvider => new MailProvider({}, { host: "127.0.0.1", port, from: FROM })

  it("delivers subject, text and HTML", async () => {
    const { id } = await provider().send({
      to: "camille@exemple.fr",
      channel: "email",
      template: "booking-confirmed",
      data: SAMPLES["booking-confirmed"],
    })
    expect(received).toHaveLength(1)
    expect(received[0]).toMatchObject({ subject: "Réservation confirmée, commande n° 42", messageId: id })
    expect(received[0]?.from?.text).toContain("ne-pas-repondre@cantine.exemple.fr")
    expect(received[0]?.text).toContain("Payé par carte : 5,20\u00a0€")
    expect(received[0]?.html).toContain("Voir mes réservations")
  })

  it("lets a mail reader stop reminders by one POST, and no other mail", async () => {
    const send = (template: "deadline-to-come" | "low-balance") => provider().send({ to: "camille@exemple.fr", channel: "email", template, data: SAMPLES[template] })
    await send("deadline-to-come")
    await send("low-balance")
    const headers = received.map(({ headerLines }) => headerLines.filter(({ key }) => key.startsWith("list-")).map(({ line }) => line.replace(/\s+/g, " ")))
    expect(headers).toEqual([["List-Unsubscribe: <http://localhost:9000/canteen/reminders?link=secret-link>", "List-Unsubscribe-Post: List-Unsubscribe=One-Click"], []])
  })

  it("gives a mail that is sent again the same id", async () => {
    const notification = {
      to: "camille@exemple.fr",
      channel: "email",
      template: "top-up-receipt",
      data: SAMPLES["top-up-receipt"],
      idempotency_key: "top-up:1",
    }
    const first = await provider().send(notification)
    const second = await provider().send(notification)
    expect(first.id).toMatch(/@cantine\.exemple\.fr>$/)
    expect(second).toEqual(first)
  })

  it("sends to one person only, whatever the address holds", async () => {
    await provider()
      .send({
        to: "camille@exemple.fr, other@exemple.fr",
        channel: "email",
        template: "password-reset",
        data: SAMPLES["password-reset"],
      })
      .catch(() => undefined)
    const recipients = received.flatMap((mail) => [mail.to ?? []].flat().flatMap((to) => to.value))
    expect(recipients.length).toBeLessThanOrEqual(1)
  })

  it("fails without a word of the mail's secret when the server refuses", async () => {
    const logged = jest.spyOn(console, "log")
    const sending = provider().send({
      to: "nobody@exemple.fr",
      channel: "email",
      template: "password-reset",
      data: SAMPLES["password-reset"],
    })
    await expect(sending).rejects.toMatchObject({ code: "mail.not_sent", message: expect.not.stringContaining("secret-token") })
    expect(logged).not.toHaveBeenCalled()
    logged.mockRestore()
  })

  it("fails when nobody listens", async () => {
    const lost = new MailProvider({}, { host: "127.0.0.1", port: 1, from: FROM })
    await expect(
      lost.send({ to: "a@exemple.fr", channel: "email", template: "password-reset", data: SAMPLES["password-reset"] })
    ).rejects.toMatchObject({
      code: "mail.not_sent",
    })
  })
})

describe("options", () => {
  const good = { host: "localhost", port: 1025, from: FROM }

  it("accepts a server with and without a login", () => {
    expect(() => MailProvider.validateOptions(good)).not.toThrow()
    expect(() => MailProvider.validateOptions({ ...good, user: "u", pass: "p" })).not.toThrow()
  })

  it.each([
    ["host", { ...good, host: "" }],
    ["port", { ...good, port: Number.NaN }],
    ["from", { ...good, from: "Cantine" }],
    ["user", { ...good, user: "u" }],
  ])("names the wrong option %s", (option, options) => {
    expect(() => MailProvider.validateOptions(options)).toThrow(`option "${option}"`)
  })
})
