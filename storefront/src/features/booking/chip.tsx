import type { ComponentProps, ReactElement } from "react"
import { classes, FORCED_CHOICE } from "@/ui/classes"

type Props = Pick<ComponentProps<"button">, "children" | "aria-expanded" | "aria-controls" | "aria-disabled" | "ref"> & {
  pressed?: boolean
  onClick: () => void
}

/** A shortcut above the grid. */
export function Chip({ pressed, ...rest }: Props): ReactElement {
  return (
    <button
      type="button"
      aria-pressed={pressed}
      className={classes(
        "min-h-11 min-w-11 rounded-full border px-4 aria-disabled:cursor-default aria-disabled:border-hairline aria-disabled:text-muted",
        pressed ? `border-brand bg-brand-soft font-semibold text-ink ${FORCED_CHOICE}` : "border-line bg-surface hover:border-ink",
      )}
      {...rest}
    />
  )
}
