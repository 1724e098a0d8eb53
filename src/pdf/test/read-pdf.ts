/** What a reader of a PDF finds: its language, title, text and structure tree. */
export type ReadPdf = { lang: unknown; title: unknown; tagged: unknown; pages: number; text: string; tree: string }

type Node = { role?: string; children?: Node[]; type?: string; id?: string }

/** Reads a PDF back with the library of Firefox's reader, which knows nothing of how it was made. */
export async function readPdf(content: Uint8Array): Promise<ReadPdf> {
  const { getDocument, VerbosityLevel } = await import("pdfjs-dist/legacy/build/pdf.mjs")
  const document = await getDocument({ data: new Uint8Array(content), verbosity: VerbosityLevel.ERRORS, useSystemFonts: false }).promise
  const info = new Map<string, unknown>(Object.entries((await document.getMetadata()).info))
  const marks = (await document.getMarkInfo()) as { Marked?: boolean } | null
  let [text, tree] = ["", ""]
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent({ includeMarkedContent: false })
    text += `${items.map((item) => ("str" in item ? item.str + (item.hasEOL ? "\n" : "") : "")).join("")}\n`
    tree += outline(((await page.getStructTree())) ?? {})
  }
  const read = { lang: info.get("Language"), title: info.get("Title"), tagged: marks?.Marked, pages: document.numPages, text, tree }
  await document.destroy()
  return read
}

/** The roles of a structure tree, in order: `Document(H1 P Table(TR(TH TD)))`. */
function outline({ role, children = [] }: Node): string {
  const inside = children.map(outline).filter((own) => own !== "").join(" ")
  if (!role || role === "Root") return inside
  return inside === "" ? role : `${role}(${inside})`
}
