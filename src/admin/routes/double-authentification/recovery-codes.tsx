import { Button, Heading, Text } from "@medusajs/ui"
import { useEffect, useRef, type ReactElement } from "react"
import { createPortal } from "react-dom"

import { shortInstant } from "../../format/days"
import { useWords } from "../../i18n/use-words"

/** Recovery codes, shown this once, on the screen and on paper. */
export function RecoveryCodes({ codes, onKept }: { codes: string[]; onKept: () => void }): ReactElement {
  const words = useWords()
  const section = useRef<HTMLElement>(null)
  useEffect(() => section.current?.focus(), [])
  return (
    <section ref={section} tabIndex={-1} aria-label={words("secondFactor.recoveryTitle")} className="flex flex-col gap-y-4 px-4 py-6 outline-none sm:px-6">
      <Heading level="h2">{words("secondFactor.recoveryTitle")}</Heading>
      <Text size="small" className="max-w-[64ch] text-pretty">
        {words("secondFactor.recoveryHint")}
      </Text>
      <ol aria-label={words("secondFactor.recoveryList")} className="grid gap-x-8 gap-y-2 lg:grid-cols-2">
        {codes.map((code) => (
          <li key={code} className="bg-ui-bg-subtle txt-small rounded-md px-3 py-2 font-mono [overflow-wrap:anywhere]">
            {code}
          </li>
        ))}
      </ol>
      <div className="flex flex-wrap gap-2">
        <Button variant="secondary" onClick={() => window.print()}>
          {words("secondFactor.print")}
        </Button>
        <Button onClick={onKept}>{words("secondFactor.kept")}</Button>
      </div>
      <PrintedCodes codes={codes} />
    </section>
  )
}

/** The same on one sheet, outside the dashboard's root. */
function PrintedCodes({ codes }: { codes: string[] }): ReactElement {
  const words = useWords()
  return createPortal(
    <div className="canteen-codes">
      <style>{STYLE}</style>
      <h1>{words("secondFactor.printTitle")}</h1>
      <p>{words("secondFactor.printHint")}</p>
      <ol>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
      <footer>{words("secondFactor.printedAt", { instant: shortInstant(new Date().toISOString()) })}</footer>
    </div>,
    document.body,
  )
}

const STYLE = `
.canteen-codes { display: none }
@media print {
  @page { size: A4 portrait; margin: 20mm }
  html, body { background: #fff }
  body > *:not(.canteen-codes) { display: none !important }
  .canteen-codes { display: block; color: #000; font-family: Inter, system-ui, sans-serif; font-size: 11pt }
  .canteen-codes h1 { font-size: 18pt; font-weight: 500 }
  .canteen-codes ol { margin: 8mm 0; padding: 0 0 0 8mm; list-style: decimal }
  .canteen-codes li { padding: 2mm 0; font-family: ui-monospace, monospace; font-size: 12pt }
  .canteen-codes footer { font-size: 9pt; color: #444 }
}
`
