import { locale } from "@messages/locale"

/** An address of these pages as a plain link needs it; Next's own links and redirects prefix theirs. */
export function sitePath(path: string): string {
  return pathUnder(locale.base, path)
}

/** The same page under the prefix of a language: a home page's own address ends without a slash. */
export function pathUnder(base: string, path: string): string {
  return path === "/" && base !== "" ? base : base + path
}
