import { readEnvironment } from "../environment"
import { unsupportedDocument } from "../modules/family/errors"
import { type DocumentType, documentTypeOf } from "../modules/family/rules"
import { scan } from "./clamd"
import { checkExtension, checkName } from "./names"
import { checkPdf } from "./pdf"
import { remakePicture } from "./picture"

export type InspectedDocument = { content: Buffer; mime_type: DocumentType }

/**
 * What a family sent, before anything of it is kept: what it is by its first bytes, a name that does not lie, the antivirus where there is one, then a PDF that only can
 * be read or a picture made again from its pixels.
 * @throws CanteenError with the code of what was found: see `errors.ts` of the family module
 */
export async function inspectDocument({ name, content }: { name: string; content: Buffer }): Promise<InspectedDocument> {
  checkName(name)
  const mime_type = documentTypeOf(content)
  if (!mime_type) throw unsupportedDocument()
  checkExtension(name, mime_type)
  const { CLAMD_URL: clamd } = readEnvironment()
  if (clamd) await scan(content, clamd)
  if (mime_type !== "application/pdf") return { content: await remakePicture(content, mime_type), mime_type }
  await checkPdf(content)
  return { content, mime_type }
}
