import { existsSync, readFileSync, readdirSync, statSync } from "node:fs"
import { join } from "node:path"
import { deflateSync } from "node:zlib"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import sharp from "sharp"
import { readEnvironment } from "../../src/environment"
import { FAMILY_MODULE } from "../../src/modules/family"
import type FamilyModuleService from "../../src/modules/family/service"
import { EICAR, openAntivirus } from "../helpers/antivirus"
import { type Canteens, type Family, openCanteens, settle } from "../helpers/canteens"
import { rewind, startClock } from "../helpers/clock"
import { hire } from "../helpers/people"
import { DOCUMENTS, aPhoto, ask, membershipAt, sendPaper } from "../helpers/papers"
import { PDF, sendQuotient } from "../helpers/quotients"

jest.setTimeout(300_000)

const antivirus = openAntivirus()
beforeAll(startClock)

const MB = 1024 * 1024
const bytes = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(text, "latin1"))
const joined = (...parts: (string | Uint8Array)[]): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.concat(parts.map((part) => (typeof part === "string" ? Buffer.from(part, "latin1") : part))))
const ZIP = "PK\x03\x04hidden.exe PK\x05\x06" + "\0".repeat(18)
const SVG = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
const HTML = "<!DOCTYPE html><html><script>alert(1)</script></html>"
const pdf = (body: string): string => `%PDF-1.7\n1 0 obj\n<< /Type /Catalog ${body} >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n`
/** A PDF whose objects lie compressed, as an attacker would hide them. */
const packed = (objects: string | Buffer): Uint8Array<ArrayBuffer> => {
  const part = deflateSync(objects)
  return joined(`%PDF-1.7\n2 0 obj\n<< /Type /Obj#53tm /N 1 /First 4 /Filter /FlateDecode /Length ${String(part.length)} >>\nstream\n`, part, "\nendstream\nendobj\n%%EOF\n")
}
/** A PNG that says that it is far larger than it is. */
async function pngBomb(): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await sharp({ create: { width: 12_000, height: 12_000, channels: 3, background: "#000" }, limitInputPixels: false }).png({ compressionLevel: 9 }).toBuffer())
}

type Hostile = [what: string, name: string, content: () => Uint8Array<ArrayBuffer> | Promise<Uint8Array<ArrayBuffer>>, refusal: [number, string]]
const UNKNOWN: Hostile[3] = [415, "document.unsupported_type"]
const ACTIVE: Hostile[3] = [415, "document.active_content"]
const MISNAMED: Hostile[3] = [415, "document.extension_mismatch"]
const BROKEN: Hostile[3] = [415, "document.unreadable"]
const VAST: Hostile[3] = [413, "document.too_vast"]
const NAMED: Hostile[3] = [400, "document.name_refused"]

const HOSTILE: Hostile[] = [
  ["an SVG that is named a picture", "photo.png", () => bytes(SVG), UNKNOWN],
  ["an SVG", "photo.svg", () => bytes(SVG), UNKNOWN],
  ["a page of HTML", "piece.pdf", () => bytes(HTML), UNKNOWN],
  ["a text", "piece.txt", () => bytes("Je soussignée…"), UNKNOWN],
  ["the EICAR text", "piece.pdf", () => bytes(EICAR), UNKNOWN],
  ["the EICAR text in a PDF", "piece.pdf", () => bytes(pdf("") + EICAR), [415, "document.infected"]],
  ["a ZIP archive", "piece.zip", () => bytes(ZIP), UNKNOWN],
  ["a program that is named a PDF", "piece.pdf", () => bytes("MZ\x90\0"), UNKNOWN],
  ["nothing at all", "piece.pdf", () => bytes(""), UNKNOWN],
  ["20 MB", "piece.pdf", () => joined("%PDF-1.7\n", Buffer.alloc(20 * MB)), [413, "document.too_large"]],
  ["one byte more than 5 MB", "piece.pdf", () => joined("%PDF-", Buffer.alloc(5 * MB - 4)), [413, "document.too_large"]],
  ["a picture named a PDF", "piece.pdf", () => aPhoto("png"), MISNAMED],
  ["a PDF named a page", "piece.html", () => bytes(PDF), MISNAMED],
  ["a PDF named a program behind its end", "piece.pdf.exe", () => bytes(PDF), MISNAMED],
  ["a JPEG named a PNG", "photo.png", () => aPhoto("jpeg"), MISNAMED],
  ["a path in the name", "../../etc/cron.d/piece.pdf", () => bytes(PDF), NAMED],
  ["a path of Windows in the name", "C:\\Windows\\piece.pdf", () => bytes(PDF), NAMED],
  ["a name that is only dots", "..", () => bytes(PDF), NAMED],
  ["a name that turns its end round", "piece\u202Efdp.exe.pdf", () => bytes(PDF), NAMED],
  ["a PDF that is a page, too", "piece.pdf", () => bytes(pdf("") + HTML), ACTIVE],
  ["a PDF that is an archive, too", "piece.pdf", () => bytes(pdf("") + ZIP), ACTIVE],
  ["a picture that is an archive, too", "photo.png", async () => joined(await aPhoto("png"), ZIP), ACTIVE],
  ["a picture that is a page, too", "photo.jpg", async () => joined(await aPhoto("jpeg"), HTML), ACTIVE],
  ["a picture that is a program of a server, too", "photo.jpg", async () => joined(await aPhoto("jpeg"), "<?php system($_GET[0]);"), ACTIVE],
  ["the first bytes of a picture before a page", "photo.jpg", () => joined(new Uint8Array([0xff, 0xd8, 0xff, 0xe0]), HTML), ACTIVE],
  ["the first bytes of a picture alone", "photo.png", () => joined(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), "nothing"), BROKEN],
  ["half a picture", "photo.jpg", async () => (await aPhoto("jpeg", { width: 800, height: 800 })).slice(0, 900), BROKEN],
  ["a picture of 144 million pixels", "photo.png", pngBomb, VAST],
  ["a PDF that opens a program", "piece.pdf", () => bytes(pdf("/OpenAction << /S /Launch /F (cmd.exe) >>")), ACTIVE],
  ["a PDF that runs a script", "piece.pdf", () => bytes(pdf("/OpenAction << /S /JavaScript /JS (app.alert(1)) >>")), ACTIVE],
  ["a PDF that spells its script otherwise", "piece.pdf", () => bytes(pdf("/OpenAction << /S /J#61vaScri#70t /JS (1) >>")), ACTIVE],
  ["a PDF that packs its script away", "piece.pdf", () => packed("1 0 << /S /JavaScript /JS (app.alert(1)) >>"), ACTIVE],
  ["a PDF that carries a file", "piece.pdf", () => bytes(pdf("/Names << /EmbeddedFiles << /Names [] >> >>")), ACTIVE],
  ["a PDF with a form that runs", "piece.pdf", () => bytes(pdf("/AcroForm << /XFA [(a) 3 0 R] >>")), ACTIVE],
  ["a PDF behind a password", "piece.pdf", () => bytes(`${pdf("")}trailer << /Encrypt 9 0 R >>`), [415, "document.encrypted"]],
  ["a PDF that grows to 300 MB", "piece.pdf", () => packed(Buffer.alloc(300 * MB)), VAST],
]

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let canteens: Canteens
    let dupont: Family
    let membership_id: string

    beforeAll(async () => {
      canteens = await openCanteens(getContainer(), api)
      const { canteen, communes, shop } = canteens
      dupont = await settle(getContainer(), canteens, { email: "camille@example.fr", at: [canteen], wallet_cents: 0 })
      const manager = await hire(getContainer(), shop, { role: "manager", commune_ids: [communes.aiguilhe] })
      await ask(manager, { commune_id: communes.aiguilhe, kind: "insurance" })
      membership_id = await membershipAt(dupont.parent, communes.aiguilhe)
    })

    beforeEach(rewind)

    const folder = (): string => readEnvironment().documentsFolder
    /** Every row and every file of documents. */
    const kept = async (): Promise<unknown> => [
      await getContainer().resolve<FamilyModuleService>(FAMILY_MODULE).listCanteenDocuments({}, { select: ["id"] }),
      existsSync(folder()) ? readdirSync(folder()).sort() : [],
    ]
    const send = (content: Uint8Array<ArrayBuffer> | string, name: string) => sendPaper(dupont.parent, { membership_id, beneficiary_id: dupont.louane, content, name })
    const fileOf = async (id: string): Promise<Buffer> => {
      const { file_key } = await getContainer().resolve<FamilyModuleService>(FAMILY_MODULE).retrieveCanteenDocument(id)
      return readFileSync(join(folder(), file_key))
    }
    const codeOf = ({ status, body }: { status: number; body: unknown }) => [status, (body as { code?: string }).code]

    it("refuses each of a hostile set by its code, and keeps nothing of it", async () => {
      const before = await kept()
      const answers: unknown[] = []
      for (const [what, name, make] of HOSTILE) {
        const content = await make()
        const paper = codeOf(await send(content, name))
        const quotient = codeOf(await sendQuotient(dupont.parent, { commune_id: canteens.communes.aiguilhe, content, name }))
        answers.push({ what, paper, quotient, kept: await kept() })
      }
      expect(answers).toEqual(HOSTILE.map(([what, , , refusal]) => ({ what, paper: refusal, quotient: refusal, kept: before })))
    })

    it("two files, no file and a thousand fields are refused, and nothing is kept", async () => {
      const before = await kept()
      const form = (fill: (form: FormData) => void): FormData => {
        const made = new FormData()
        for (const [name, value] of Object.entries({ kind: "insurance", membership_id, beneficiary_id: dupont.louane })) made.set(name, value)
        fill(made)
        return made
      }
      const pdfFile = new Blob([PDF])
      const forms = [
        form((one) => [1, 2].forEach(() => one.append("file", pdfFile, "piece.pdf"))),
        form((one) => one.append("other", pdfFile, "piece.pdf")),
        form(() => undefined),
        form((one) => Array.from({ length: 1_000 }, (_, index) => one.append(`field${String(index)}`, "x"))),
      ]
      for (const one of forms) expect(codeOf(await dupont.parent.send("POST", DOCUMENTS, one))).toEqual([400, "request.invalid"])
      expect(codeOf(await canteens.shop.send("POST", DOCUMENTS, forms[0]))[0]).toBe(401)
      expect(await kept()).toEqual(before)
    })

    it("without an answer of the antivirus nothing is taken, and then it is", async () => {
      const before = await kept()
      for (const mood of ["ill", "silent"] as const) {
        antivirus.mood = mood
        expect(codeOf(await send(PDF, "piece.pdf"))).toEqual([503, "document.scan_unavailable"])
      }
      expect([await kept(), antivirus.scanned]).toEqual([before, 2])
      antivirus.mood = "well"
      expect((await send(PDF, "piece.pdf")).status).toBe(201)
      expect(antivirus.scanned).toBe(3)
    })

    it.each([
      ["jpeg", "IMG_0001.JPG", "image/jpeg"],
      ["jpeg", "IMG_0001.HEIC", "image/jpeg"],
      ["png", "capture", "image/png"],
    ] as const)("a %s named %s is made again from its pixels, upright, without where it was taken", async (format, name, mime_type) => {
      const { status, body } = await send(await aPhoto(format), name)
      expect([status, body.document?.mime_type]).toEqual([201, mime_type])
      const content = await fileOf(body.document.id)
      const { width, height, exif, orientation } = await sharp(content).metadata()
      expect([content.includes("Dupont"), statSync(folder()).mode & 0o077]).toEqual([false, 0])
      expect({ width, height, exif, orientation }).toEqual({ width: 30, height: 40, exif: undefined, orientation: undefined })
    })

    it("a picture of a large camera becomes one of a page", async () => {
      const { body } = await send(await aPhoto("jpeg", { width: 5_000, height: 4_000 }), "IMG_0002.jpg")
      const { width, height } = await sharp(await fileOf(body.document.id)).metadata()
      expect([width, height]).toEqual([2_800, 3_500])
    })
  },
})
