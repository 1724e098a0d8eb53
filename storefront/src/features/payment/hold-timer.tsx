"use client"

import { useRouter } from "next/navigation"
import { useActionState, useEffect, useState, type ReactElement } from "react"
import { payment } from "@messages/payment"
import { Notice } from "@/ui/notice"
import { SubmitButton } from "@/ui/submit-button"
import { extendHold } from "./hold-actions"

/** What the server says is left of a hold; how long it stays on the screen is measured here. */
type Props = { cartId: string; secondsLeft: number; extended: boolean }

const LAST_MINUTES = 10 * 60

/** How long the seats are still kept, with the one extension near the end, and what follows. */
export function HoldTimer({ cartId, secondsLeft, extended }: Props): ReactElement {
  const router = useRouter()
  const [state, action] = useActionState(extendHold, {})
  const [left, setLeft] = useState(secondsLeft)

  useEffect(() => {
    const started = performance.now()
    const tick = (): void => setLeft(Math.max(0, secondsLeft - Math.floor((performance.now() - started) / 1000)))
    tick()
    const timer = setInterval(tick, 1000)
    return () => clearInterval(timer)
  }, [secondsLeft])

  const over = left === 0
  useEffect(() => {
    if (over) router.refresh()
  }, [over, router])

  if (over) return <Notice tone="stop">{payment.holdEnded}</Notice>
  return (
    <Notice>
      <p role="timer">{payment.heldFor(left)}</p>
      {state.message && <p role="alert">{state.message}</p>}
      {left <= LAST_MINUTES && !extended && (
        <form action={action} className="mt-2">
          <input type="hidden" name="cart" value={cartId} />
          <SubmitButton tone="secondary">{payment.extendHold}</SubmitButton>
        </form>
      )}
    </Notice>
  )
}
