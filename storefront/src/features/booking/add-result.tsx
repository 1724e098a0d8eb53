"use client"

import type { ReactElement } from "react"
import type { Beneficiary } from "@wire"
import { booking } from "@messages/booking"
import { ButtonLink } from "@/ui/button"
import { Notice } from "@/ui/notice"
import type { AddMealsState } from "./actions"
import { RefusedList } from "./refused-list"

type Props = { state: AddMealsState; beneficiaries: readonly Beneficiary[] }

/** What the basket took and what it refused. */
export function AddResult({ state, beneficiaries }: Props): ReactElement | null {
  if (state.kind === "idle") return null
  const names = new Map(beneficiaries.map((one) => [one.id, one.first_name]))
  if (state.kind === "error") {
    return (
      <Notice tone="stop" role="alert" title={state.message}>
        {state.refused.length > 0 && <RefusedList refused={state.refused} names={names} context="choose" />}
        {state.kept && <ToBasket />}
      </Notice>
    )
  }
  return (
    <Notice tone="late" role="alert" title={booking.partlyTitle(state.accepted, state.refused.length)}>
      <RefusedList refused={state.refused} names={names} context="choose" />
      {state.accepted > 0 && <ToBasket />}
    </Notice>
  )
}

function ToBasket(): ReactElement {
  return (
    <ButtonLink href="/panier" tone="secondary" className="mt-3">
      {booking.toBasket}
    </ButtonLink>
  )
}
