/** The public page of a commune. */
export function communePath(slug: string): string {
  return `/communes/${encodeURIComponent(slug)}`
}

/** The same, with the form of a review of one service. */
export function reviewPath(slug: string, serviceId: string): string {
  return `${communePath(slug)}?avis=${encodeURIComponent(serviceId)}#avis-${serviceId}`
}

/** How a commune is reached, and the texts that count there. */
export function legalPath(slug: string): string {
  return `${communePath(slug)}/mentions`
}
