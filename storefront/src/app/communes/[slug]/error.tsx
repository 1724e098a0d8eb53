"use client"

import type { ReactElement } from "react"
import { ErrorView } from "@/ui/error-view"

export default function ErrorPage({ reset }: { error: Error; reset: () => void }): ReactElement {
  return <ErrorView reset={reset} />
}
