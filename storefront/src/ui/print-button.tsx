"use client"

import type { ReactElement } from "react"
import { common } from "@messages/common"
import { Button } from "./button"
import { classes } from "./classes"

/** Prints the page. Where it is no document that one keeps, a phone does without (`className`). */
export function PrintButton({ className = "" }: { className?: string }): ReactElement {
  return (
    <Button tone="secondary" className={classes("no-print", className)} onClick={() => window.print()}>
      {common.print}
    </Button>
  )
}
