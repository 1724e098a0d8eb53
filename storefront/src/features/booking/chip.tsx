import type { ComponentProps, ReactElement } from "react"
import { classes, FORCED_CHOICE } from "@/ui/classes"

type Props = Pick<ComponentProps<"button">, "children" | "aria-expanded" | "aria-controls" | "aria-disabled" | "ref"> & {
  pressed?: boolean
  /** Asks the server, or loads what it shows: it does nothing but say so without a connection. */
  online?: boolean
  onClick: () => void
}

/** A shortcut above the grid. */
export function Chip({ pressed, online, ...rest }: Props): ReactElement {
  return (
    <button
      type="button"
      aria-pressed={pressed}
      data-online={online ? "" : undefined}
      className={classes(
        "min-h-11 min-w-11 rounded-full border px-4 aria-disabled:cursor-default aria-disabled:border-hairline aria-disabled:text-muted",
        pressed ? `border-brand bg-brand-soft font-semibold text-ink ${FORCED_CHOICE}` : "border-line bg-surface hover:border-ink",
      )}
      {...rest}
    />
  )
}
