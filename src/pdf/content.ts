/** What a PDF says, block by block, in reading order: its structure tree follows the same order. */
export type PdfBlock =
  | { kind: "heading"; level: 1 | 2; text: string }
  | { kind: "text"; text: string; tone?: "muted" }
  /** What must not be overlooked: a receipt that was voided. */
  | { kind: "notice"; text: string }
  /** `columns` give the header row; the first cell of each row names it. Widths are parts of the page's width. */
  | { kind: "table"; columns: PdfColumn[]; rows: string[][] }
  /** Labels and what they are about, side by side. */
  | { kind: "facts"; rows: PdfFigure[] }
  /** Labels and amounts; the strong ones are what the reader looks for. */
  | { kind: "figures"; rows: PdfFigure[] }

export type PdfColumn = { label: string; part: number; align: "left" | "right" }
export type PdfFigure = { label: string; value: string; strong?: boolean }
/** `title` is words of ours only: pdfkit writes it into the metadata as markup, unescaped. */
export type PdfContent = { title: string; blocks: PdfBlock[]; footer: string }
