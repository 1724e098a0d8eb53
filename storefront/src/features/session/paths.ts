/** Where to go after login: only a path of this site, never another address. */
export function safePath(wanted: string | undefined, otherwise: string): string {
  if (!wanted || !wanted.startsWith("/") || wanted.startsWith("//") || wanted.includes("\\")) return otherwise
  return wanted
}

/** The login page that leads back to `from`. */
export function loginPath(from: string): string {
  return `/connexion?suite=${encodeURIComponent(from)}`
}
