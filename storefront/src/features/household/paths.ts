/** The page that answers an invitation. */
export function invitationPath(link: string): string {
  return `/invitation?jeton=${encodeURIComponent(link)}`
}
