"use client"

import type { ReactElement } from "react"
import { common } from "@messages/common"
import { Button } from "./button"

export function PrintButton(): ReactElement {
  return (
    <Button tone="secondary" className="no-print" onClick={() => window.print()}>
      {common.print}
    </Button>
  )
}
