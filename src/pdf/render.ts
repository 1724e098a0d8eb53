import { readFile } from "node:fs/promises"
import PDFDocument from "pdfkit"
import type { PdfBlock, PdfContent } from "./content"
import { drawFacts, drawFigures, drawTable } from "./table"
import { BOLD, INK, MARGIN, MUTED, PLAIN, STOP } from "./style"

/** Source Sans 3 (SIL Open Font License 1.1), which may be embedded: the typeface of the storefront. */
const FONTS = {
  [PLAIN]: "@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff",
  [BOLD]: "@fontsource/source-sans-3/files/source-sans-3-latin-700-normal.woff",
}

/** A tagged PDF in French: title, language, headings and tables are in its structure, and pages are numbered. */
export async function renderPdf({ title, blocks, footer }: PdfContent): Promise<Buffer> {
  const doc = new PDFDocument({
    size: "A4",
    margins: { top: MARGIN, bottom: MARGIN + 24, left: MARGIN, right: MARGIN },
    pdfVersion: "1.7",
    tagged: true,
    lang: "fr-FR",
    displayTitle: true,
    bufferPages: true,
    info: { Title: title, Creator: "Cantine Facile", Producer: "Cantine Facile" },
  })
  for (const [name, file] of Object.entries(FONTS)) doc.registerFont(name, await readFile(require.resolve(file)))
  const done = collect(doc)
  const root = doc.struct("Document", { title, lang: "fr-FR" })
  doc.addStructure(root)
  for (const block of blocks) drawBlock(doc, root, block)
  root.end()
  numberPages(doc, footer)
  doc.end()
  return done
}

async function collect(doc: PDFKit.PDFDocument): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of doc) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

function drawBlock(doc: PDFKit.PDFDocument, root: PDFKit.PDFStructureElement, block: PdfBlock): void {
  if (block.kind === "table") drawTable(doc, root, block)
  else if (block.kind === "facts") drawFacts(doc, root, block.rows)
  else if (block.kind === "figures") drawFigures(doc, root, block.rows)
  else drawText(doc, root, block.text, wordsOf(block))
}

type Words = { tag: string; font: string; size: number; color: string; before: number }

function wordsOf(block: Extract<PdfBlock, { text: string }>): Words {
  if (block.kind === "heading") return { tag: `H${block.level}`, font: BOLD, color: INK, ...(block.level === 1 ? { size: 20, before: 0 } : { size: 13, before: 14 }) }
  if (block.kind === "notice") return { tag: "P", font: BOLD, size: 12, color: STOP, before: 8 }
  return { tag: "P", font: PLAIN, size: 10.5, color: block.tone === "muted" ? MUTED : INK, before: 4 }
}

function drawText(doc: PDFKit.PDFDocument, root: PDFKit.PDFStructureElement, text: string, { tag, font, size, color, before }: Words): void {
  doc.y += before
  const draw = (): void => {
    doc.font(font).fontSize(size).fillColor(color).text(text, MARGIN, doc.y, { lineGap: 2 })
  }
  root.add(doc.struct(tag, {}, draw))
  doc.y += 2
}

/** The foot of each page is no part of what is read aloud. */
function numberPages(doc: PDFKit.PDFDocument, footer: string): void {
  const { start, count } = doc.bufferedPageRange()
  for (let page = start; page < start + count; page += 1) {
    doc.switchToPage(page)
    doc.page.margins.bottom = 0
    const [y, width] = [doc.page.height - MARGIN - 8, doc.page.width - 2 * MARGIN]
    doc.markContent("Artifact", { type: "Pagination" })
    doc.font(PLAIN).fontSize(9).fillColor(MUTED)
    doc.text(footer, MARGIN, y, { width: width - 70, lineBreak: false })
    doc.text(`Page ${page - start + 1} sur ${count}`, MARGIN, y, { width, align: "right", lineBreak: false })
    doc.endMarkedContent()
  }
}
