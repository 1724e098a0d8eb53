import { documentMisnamed, documentNameRefused } from "../modules/family/errors"
import type { DocumentType } from "../modules/family/rules"

/** How the name of each type may end. Telephones turn HEIC pictures into JPEG as they send them, and some keep the former name. */
const EXTENSIONS: Record<DocumentType, string[]> = {
  "application/pdf": ["pdf"],
  "image/jpeg": ["jpg", "jpeg", "jpe", "jfif", "heic", "heif"],
  "image/png": ["png"],
}

const MOST_CHARACTERS = 255

/** A name is never used for anything: one that holds a path, or what a screen does not show, is somebody's try. @throws CanteenError `document.name_refused` */
export function checkName(name: string): void {
  if (name.length > MOST_CHARACTERS || /[/\\\p{Cc}\p{Cf}]/u.test(name) || /^\.+$/.test(name)) throw documentNameRefused()
}

/** The content decides what a file is; a name that says another type is refused, one without extension is not. @throws CanteenError `document.extension_mismatch` */
export function checkExtension(name: string, type: DocumentType): void {
  const [, extension] = /\.([^.]*)$/.exec(name) ?? []
  if (extension !== undefined && !EXTENSIONS[type].includes(extension.toLowerCase())) throw documentMisnamed(type, EXTENSIONS[type])
}
