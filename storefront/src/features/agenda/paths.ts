export const AGENDA = "/compte/agenda"

/** The page that asks before an address is revoked. */
export function revokePath(feedId: string): string {
  return `${AGENDA}?${new URLSearchParams({ revoquer: feedId }).toString()}`
}

/** The address that a telephone's calendar opens by itself. */
export function webcalOf(url: string): string {
  return url.replace(/^https?:/, "webcal:")
}
