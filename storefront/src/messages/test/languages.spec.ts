import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import ts from "typescript"

const FOLDER = join(__dirname, "..")
const LANGUAGES = readdirSync(FOLDER).filter((name) => name !== "test" && name !== "fr")
const files = (language: string): string[] => readdirSync(join(FOLDER, language)).sort()

/** Sentences that are the same in French and in another language, and right in both. */
const SAME_WORDS = new Set(["Cantine Facile", "Total", "TOTAL", "Date", "Dates", "Action", "Service", "IBAN", "Situation", "Allergies", "Exceptions", "exception", "Quotient familial", "iPhone, iPad, Mac", "Outlook", "Cookies", ""])

type Words = Record<string, unknown>

/** Every sentence without a gap, by the path of its name. */
function sentences(words: unknown, path = ""): [string, string][] {
  if (typeof words === "string") return [[path, words]]
  if (typeof words !== "object" || words === null) return []
  return Object.entries(words).flatMap(([name, value]) => sentences(value, `${path}.${name}`))
}

/** Every name, with what kind of thing it names. */
function names(words: unknown, path = ""): string[] {
  if (typeof words !== "object" || words === null) return [`${path}: ${typeof words}`]
  return Object.entries(words).flatMap(([name, value]) => names(value, `${path}.${name}`))
}

/** Words and letters of French that no other language of ours has. */
const FRENCH = /[éèêëàâçîïôœùû«»]|(?<!\p{L})(le|la|les|des|une|vous|votre|vos|mes|est|sont|pour|avec|par|sur|dans|pas|mairie|repas|panier|porte-monnaie)(?!\p{L})/iu
/** What has no name in another language stands in brackets after an explanation; a language is named in itself. */
const FRENCH_THINGS = /\((régies?|garderie|quotient familial|livret de famille|Défenseur des droits)\)|^Français$/g

/** Every piece of text of a source that a reader may see, those of its functions and pages too: no key, no address, no name of a module, nothing marked as French. */
function piecesOf(file: string): string[] {
  const pieces: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isJsxAttribute(node) || ts.isLiteralTypeNode(node)) return
    if (ts.isJsxElement(node) && /\slang="fr"/.test(node.openingElement.getText())) return
    if (ts.isPropertyAssignment(node)) return visit(node.initializer)
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node) || ts.isJsxText(node)) pieces.push(node.text)
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true))
  return pieces
}

/** A sign that French print keeps on the line of its word, after a space at which a line may break. */
const LOOSE_SIGN = / (?=[:;?!»%€])|« /

describe("French sentences", () => {
  it.each(files("fr"))("%s begins no line with a sign", (file) => {
    expect(piecesOf(join(FOLDER, "fr", file)).filter((piece) => LOOSE_SIGN.test(piece))).toEqual([])
  })
})

describe.each(LANGUAGES)("the catalogue of %s", (language) => {
  it("has the files of the French one", () => {
    expect(files(language)).toEqual(files("fr"))
  })

  it.each(files(language))("%s holds no French, in its functions and pages either", (file) => {
    const pieces = piecesOf(join(FOLDER, language, file))
    expect(pieces.filter((piece) => FRENCH.test(piece.replace(FRENCH_THINGS, "")))).toEqual([])
  })

  describe.each(files("fr").filter((name) => name.endsWith(".ts") && name !== "calendar-locale.ts"))("%s", (file) => {
    const read = async (one: string): Promise<Words> => {
      const words = (await import(join(FOLDER, one, file))) as Words
      return Object.fromEntries(Object.entries(words).filter(([name]) => name !== "default"))
    }

    it("has every sentence, under the same name", async () => {
      expect(names(await read(language)).sort()).toEqual(names(await read("fr")).sort())
    })

    it("is translated: what is the same in both is known to be", async () => {
      const french = new Map(sentences(await read("fr")))
      const left = sentences(await read(language)).filter(([path, words]) => french.get(path) === words && !SAME_WORDS.has(words))
      expect(left).toEqual([])
    })

    it("speaks its own language", async () => {
      const foreign = sentences(await read(language)).filter(([path, words]) => /[«»ç]|\b(votre|vous|repas|panier|porte-monnaie|mairie)\b/i.test(words) && !path.endsWith("otherLanguage.name"))
      expect(foreign).toEqual([])
    })
  })
})
