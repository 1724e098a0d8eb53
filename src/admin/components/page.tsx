import { Container, Heading, Text } from "@medusajs/ui"
import type { ReactElement, ReactNode } from "react"

type PageProps = { title: string; hint?: ReactNode; figure?: ReactNode; toolbar?: ReactNode; children: ReactNode }

/** Frame of a staff page: title and figure, tools, content. */
export function Page({ title, hint, figure, toolbar, children }: PageProps): ReactElement {
  return (
    <Container className="isolate divide-y overflow-clip p-0">
      <header className="flex flex-wrap items-end justify-between gap-x-6 gap-y-2 px-4 py-4 sm:px-6">
        <div className="min-w-0">
          <Heading level="h1" tabIndex={-1} className="outline-none">
            {title}
          </Heading>
          {hint !== undefined && (
            <Text size="small" className="text-ui-fg-subtle mt-1">
              {hint}
            </Text>
          )}
        </div>
        {figure}
      </header>
      {toolbar !== undefined && <div className="flex flex-wrap items-end gap-3 px-4 py-3 sm:px-6">{toolbar}</div>}
      {children}
    </Container>
  )
}

/** The figure of the page, readable from two metres, with its unit. */
export function BigFigure({ value, unit, note }: { value: number | undefined; unit: string; note?: string }): ReactElement {
  return (
    <p className="flex items-baseline gap-x-3" aria-live="polite">
      <span className="text-ui-fg-base text-[64px] font-medium leading-none tracking-tight">
        {value === undefined ? "–" : value.toLocaleString("fr-FR")}
      </span>
      <span className="text-ui-fg-subtle txt-small flex flex-col">
        <span className="text-ui-fg-base txt-medium-plus">{unit}</span>
        {note !== undefined && <span>{note}</span>}
      </span>
    </p>
  )
}
