"use client"

import type { ReactElement, ReactNode } from "react"
import { useFormStatus } from "react-dom"
import { common } from "@messages/common"
import { Button, type Tone } from "./button"

type Props = {
  children: ReactNode
  tone?: Tone
  className?: string
  name?: string
  value?: string
  disabled?: boolean
}

/** Sends its form once: while the answer is awaited, a second click does nothing. */
export function SubmitButton({ children, tone, className, name, value, disabled }: Props): ReactElement {
  const { pending, data } = useFormStatus()
  const mine = pending && (name === undefined || data?.get(name) === value)
  return (
    <Button
      type="submit"
      tone={tone}
      className={className}
      name={name}
      value={value}
      disabled={disabled}
      aria-disabled={pending || undefined}
      onClick={(event) => {
        if (pending) event.preventDefault()
      }}
    >
      {mine ? common.sending : children}
    </Button>
  )
}
