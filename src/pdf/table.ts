import type { PdfColumn, PdfFigure } from "./content"
import { BOLD, INK, LINE, MARGIN, MUTED, PLAIN } from "./style"

const SIZE = 10

type Cell = PDFKit.Mixins.CellOptions & { scope?: "Column" | "Row" }
/** The types of pdfkit lack what makes a table of the structure tree. */
type TaggedTable = PDFKit.Mixins.TableOptions & { structParent: PDFKit.PDFStructureElement; data: Cell[][] }

/** A table whose header cells are tagged as such: a screen reader says column and row with each cell. */
export function drawTable(doc: PDFKit.PDFDocument, root: PDFKit.PDFStructureElement, { columns, rows }: { columns: PdfColumn[]; rows: string[][] }): void {
  const header = columns.map(({ label, align }): Cell => ({ text: label, type: "TH", scope: "Column", ...bold(), ...toThe(align), border: [0, 0, 1.2, 0] }))
  const body = rows.map((row) =>
    row.map((text, index): Cell => {
      const named = index === 0 ? { type: "TH" as const, scope: "Row" as const } : {}
      return { text, ...named, ...plain(), ...toThe(columns[index]?.align ?? "left"), border: [0, 0, 0.5, 0] }
    })
  )
  draw(doc, root, { columns: columns.map(({ part }) => part), data: [header, ...body] })
}

/** Labels on the left, amounts on the right, each label heading its row. */
export function drawFigures(doc: PDFKit.PDFDocument, root: PDFKit.PDFStructureElement, rows: PdfFigure[]): void {
  const data = rows.map(({ label, value, strong }): Cell[] => {
    const style = { ...(strong ? bold() : plain()), border: [strong ? 1.2 : 0, 0, 0, 0] as [number, number, number, number] }
    return [
      { text: label, type: "TH", scope: "Row", ...style },
      { text: value, ...style, ...toThe("right") },
    ]
  })
  draw(doc, root, { columns: [0.7, 0.3], data })
}

/** Labels in a narrow column, and what they are about beside them. */
export function drawFacts(doc: PDFKit.PDFDocument, root: PDFKit.PDFStructureElement, rows: PdfFigure[]): void {
  const data = rows.map(({ label, value }): Cell[] => [
    { text: label, type: "TH", scope: "Row", ...plain(), textColor: MUTED, border: 0 },
    { text: value, ...plain(), border: 0 },
  ])
  draw(doc, root, { columns: [0.16, 0.84], data })
}

function draw(doc: PDFKit.PDFDocument, root: PDFKit.PDFStructureElement, { columns, data }: { columns: number[]; data: Cell[][] }): void {
  const width = doc.page.width - 2 * MARGIN
  doc.y += 8
  const table: TaggedTable = {
    structParent: root,
    position: { x: MARGIN, y: doc.y },
    columnStyles: columns.map((part) => ({ width: part * width })),
    defaultStyle: { borderColor: LINE, textColor: INK, padding: [4, 4, 4, 0] },
    data,
  }
  doc.fontSize(SIZE)
  doc.table(table)
  doc.y += 4
}

function bold(): Pick<Cell, "font"> {
  return { font: { src: BOLD, size: SIZE } }
}

function plain(): Pick<Cell, "font"> {
  return { font: { src: PLAIN, size: SIZE } }
}

function toThe(x: "left" | "right"): Pick<Cell, "align"> {
  return { align: { x, y: "top" } }
}
