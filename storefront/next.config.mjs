// @ts-check
const here = import.meta.dirname

/** Pages get their Content-Security-Policy in `src/proxy.ts`. The reset link carries a token in its address: no address may leak to another site. */
const securityHeaders = [
  { key: "Referrer-Policy", value: "same-origin" },
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
  { key: "Permissions-Policy", value: "camera=(), microphone=(), geolocation=()" },
]

/** A language is a build of its own, with its catalogue and its prefix of addresses. @satisfies {Record<string, import("next").NextConfig>} */
const LANGUAGES = {
  fr: {},
  en: { basePath: "/en", distDir: ".next-en", typescript: { tsconfigPath: "tsconfig.en.json" } },
}

function language() {
  const asked = process.env["STOREFRONT_LANGUAGE"] || "fr"
  if (asked === "fr" || asked === "en") return LANGUAGES[asked]
  throw new Error(`STOREFRONT_LANGUAGE=${asked}: give ${Object.keys(LANGUAGES).join(" or ")}`)
}

/** @type {import("next").NextConfig} */
const config = {
  ...language(),
  poweredByHeader: false,
  reactStrictMode: true,
  // A proof of 5 MB travels through an action, with the rest of its form.
  experimental: { serverActions: { bodySizeLimit: "6mb" } },
  // The folder above has a lockfile of its own, for the backend: this package ends here.
  turbopack: { root: here },
  outputFileTracingRoot: here,
  // Browsers ask for this name whatever the page says.
  rewrites: async () => [{ source: "/favicon.ico", destination: "/icon.svg" }],
  headers: async () => [{ source: "/:path*", headers: securityHeaders }],
}

export default config
