/** `cardSimulator`: the page where cards are typed in a demonstration; null with Stripe, whose element is shown in ours. */
export type PolicyInput = { nonce: string; secure: boolean; cardSimulator: string | null; development: boolean }

/** What Stripe asks for: https://docs.stripe.com/security/guide#content-security-policy */
const STRIPE = {
  script: ["https://js.stripe.com", "https://*.js.stripe.com"],
  frame: ["https://js.stripe.com", "https://*.js.stripe.com", "https://hooks.stripe.com"],
  connect: ["https://api.stripe.com"],
  /** Where a bank asks the owner of a kept card. */
  form: ["https://hooks.stripe.com"],
}

/**
 * The Content-Security-Policy of a page: scripts and styles that we wrote into it or that those load, nothing inline besides, nothing from elsewhere but
 * Stripe's card. A form may lead to where a bank asks, since a browser without scripts is sent there by the answer to one.
 */
export function contentSecurityPolicy({ nonce, secure, cardSimulator, development }: PolicyInput): string {
  const own = `'nonce-${nonce}'`
  const stripe = cardSimulator ? { script: [], frame: [], connect: [], form: [new URL(cardSimulator).origin] } : STRIPE
  const directives: Record<string, string[]> = {
    "default-src": ["'self'"],
    "script-src": ["'self'", own, "'strict-dynamic'", ...stripe.script, ...(development ? ["'unsafe-eval'"] : [])],
    "style-src": ["'self'", development ? "'unsafe-inline'" : own],
    "style-src-attr": ["'none'"],
    "img-src": ["'self'", "data:", "blob:"],
    "font-src": ["'self'"],
    "connect-src": ["'self'", ...stripe.connect],
    "frame-src": stripe.frame.length > 0 ? stripe.frame : ["'none'"],
    "form-action": ["'self'", ...stripe.form],
    "object-src": ["'none'"],
    "base-uri": ["'none'"],
    "frame-ancestors": ["'none'"],
    ...(secure ? { "upgrade-insecure-requests": [] } : {}),
  }
  return Object.entries(directives)
    .map(([name, sources]) => [name, ...sources].join(" "))
    .join("; ")
}
