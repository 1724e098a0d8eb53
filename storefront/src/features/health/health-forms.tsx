"use client"

import { useState, type ReactElement } from "react"
import { HealthForm, type HealthFormProps } from "./health-form"
import { WithdrawForm } from "./withdraw-form"

/** Telling, and taking it back: once it is taken back the boxes are empty again. */
export function HealthForms(props: HealthFormProps): ReactElement {
  const hasConsent = props.health.consent !== null
  const [had, setHad] = useState(hasConsent)
  const [withdrawals, setWithdrawals] = useState(0)
  if (had !== hasConsent) {
    setHad(hasConsent)
    if (had) setWithdrawals(withdrawals + 1)
  }
  return (
    <>
      <HealthForm key={withdrawals} {...props} />
      <WithdrawForm id={props.id} hasConsent={hasConsent} />
    </>
  )
}
