import { locale } from "@messages/locale"

/** An address of these pages as a plain link needs it; Next's own links and redirects prefix theirs. */
export function sitePath(path: string): string {
  return locale.base + path
}
