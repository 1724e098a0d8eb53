import Link from "next/link"
import type { ComponentProps, ReactElement } from "react"
import { classes } from "./classes"

export type Tone = "primary" | "secondary" | "quiet" | "danger"

const base =
  "inline-flex min-h-11 items-center justify-center gap-2 rounded-md px-4 py-2 text-center font-semibold leading-snug transition-colors duration-100 print:hidden disabled:cursor-default disabled:opacity-60"

const tones: Record<Tone, string> = {
  // Where a reader forces colours, it is still the filled one.
  primary:
    "bg-brand text-on-brand not-forced-colors:hover:bg-brand-strong forced-colors:forced-color-adjust-none forced-colors:bg-[ButtonText] forced-colors:text-[ButtonFace]",
  secondary: "border border-line bg-surface text-ink hover:border-ink",
  quiet: "text-brand underline decoration-1 underline-offset-4 hover:decoration-2",
  danger: "border border-stop bg-surface text-stop hover:bg-stop-soft",
}

function buttonClasses(tone: Tone = "primary", more?: string): string {
  return classes(base, tones[tone], more)
}

type ButtonProps = Omit<ComponentProps<"button">, "className"> & { tone?: Tone; className?: string }

export function Button({ tone, className, type = "button", ...rest }: ButtonProps): ReactElement {
  return <button type={type} className={buttonClasses(tone, className)} {...rest} />
}

type LinkProps = Omit<ComponentProps<typeof Link>, "className"> & { tone?: Tone; className?: string }

/** A link that looks like a button, for the one next step of a page. */
export function ButtonLink({ tone, className, ...rest }: LinkProps): ReactElement {
  return <Link className={buttonClasses(tone, className)} {...rest} />
}
