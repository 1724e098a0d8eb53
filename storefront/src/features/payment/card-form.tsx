"use client"

import { Elements, PaymentElement, useElements, useStripe } from "@stripe/react-stripe-js"
import { loadStripe } from "@stripe/stripe-js"
import { useState, type FormEvent, type ReactElement } from "react"
import { common } from "@messages/common"
import { locale } from "@messages/locale"
import { payment } from "@messages/payment"
import { Button } from "@/ui/button"
import { Notice } from "@/ui/notice"

type Props = { publishableKey: string; secret: string; returnUrl: string }

/** Stripe's own card fields: no card number ever reaches our servers. */
export function CardForm({ publishableKey, secret, returnUrl }: Props): ReactElement {
  const [stripe] = useState(() => loadStripe(publishableKey, { locale: locale.lang }))
  return (
    <Elements stripe={stripe} options={{ clientSecret: secret, locale: locale.lang }}>
      <Fields returnUrl={returnUrl} />
    </Elements>
  )
}

function Fields({ returnUrl }: { returnUrl: string }): ReactElement {
  const stripe = useStripe()
  const elements = useElements()
  const [pending, setPending] = useState(false)
  const [message, setMessage] = useState("")
  const confirm = async (event: FormEvent) => {
    event.preventDefault()
    if (!stripe || !elements || pending) return
    setPending(true)
    const { error } = await stripe.confirmPayment({ elements, confirmParams: { return_url: returnUrl } })
    setMessage(error.message ?? payment.cardFailed)
    setPending(false)
  }
  return (
    <form onSubmit={confirm} className="grid gap-4">
      {message && (
        <Notice tone="stop" role="alert">
          {message}
        </Notice>
      )}
      <PaymentElement />
      <div>
        <Button type="submit" aria-disabled={!stripe || pending || undefined}>
          {pending ? common.sending : payment.pay}
        </Button>
      </div>
    </form>
  )
}
