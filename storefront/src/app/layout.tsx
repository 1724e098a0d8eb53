import type { Metadata, Viewport } from "next"
import { headers } from "next/headers"
import localFont from "next/font/local"
import type { ReactElement, ReactNode } from "react"
import { Connection } from "@/features/browser/connection"
import { Footer } from "@/features/chrome/footer"
import { Header } from "@/features/chrome/header"
import { common } from "@messages/common"
import { locale } from "@messages/locale"
import "./globals.css"

const source = localFont({
  src: "../../node_modules/@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2",
  weight: "200 900",
  variable: "--font-source",
  display: "swap",
})

export const metadata: Metadata = {
  title: { default: common.brand, template: `%s · ${common.brand}` },
  description: common.description,
  formatDetection: { telephone: false, date: false, address: false, email: false },
}

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#ffffff" },
    { media: "(prefers-color-scheme: dark)", color: "#1c2224" },
  ],
}

/**
 * Pages arrive behind a skeleton that a script puts away; without scripts, style does. In the layer of the rule that
 * hides `[hidden]`, since an important rule outside any layer is weaker.
 */
const withoutScripts = `@layer base{[data-skeleton]{display:none!important}div[hidden][id^="S:"]{display:block!important;max-width:74rem;margin:0 auto;padding:1.5rem;width:100%}}`

export default async function RootLayout({ children }: { children: ReactNode }): Promise<ReactElement> {
  const nonce = (await headers()).get("x-nonce") ?? undefined
  return (
    <html lang={locale.lang} className={source.variable}>
      <body className="flex min-h-dvh flex-col">
        <noscript>
          <style nonce={nonce}>{withoutScripts}</style>
        </noscript>
        <a
          href="#contenu"
          className="sr-only z-20 bg-surface px-4 py-3 font-semibold text-brand focus:not-sr-only focus:absolute focus:left-2 focus:top-2"
        >
          {common.skip}
        </a>
        <Connection />
        <Header />
        <main id="contenu" tabIndex={-1} className="mx-auto w-full max-w-[74rem] flex-1 px-4 pt-6 sm:px-6 sm:pt-10">
          {children}
        </main>
        <Footer />
      </body>
    </html>
  )
}
