import { create } from "qrcode"
import type { ReactElement } from "react"

const MARGIN = 4

/** A text as a QR code, black on white whatever the theme: cameras want it so. */
export function QrCode({ text, label }: { text: string; label: string }): ReactElement {
  const { size, data } = create(text, { errorCorrectionLevel: "M" }).modules
  const side = size + 2 * MARGIN
  const dots = Array.from({ length: size * size }, (_, index) => index).filter((index) => data[index] === 1)
  const path = dots.map((index) => `M${(index % size) + MARGIN} ${Math.floor(index / size) + MARGIN}h1v1h-1z`).join("")
  return (
    <svg role="img" aria-label={label} viewBox={`0 0 ${side} ${side}`} shapeRendering="crispEdges" className="border-ui-border-base w-56 max-w-full rounded-md border">
      <rect width={side} height={side} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  )
}
