"use client"

import { useRouter } from "next/navigation"
import { startTransition, type ReactElement } from "react"
import { common } from "@messages/common"
import { states } from "@messages/states"
import { Button, ButtonLink } from "./button"
import { Page } from "./page"

/** Says that a page cannot be shown, that nothing is lost, and how to go on. */
export function ErrorView({ reset }: { reset: () => void }): ReactElement {
  const router = useRouter()
  const retry = () =>
    startTransition(() => {
      router.refresh()
      reset()
    })
  return (
    <Page title={states.errorTitle} lead={<p>{states.errorText}</p>}>
      <div className="flex flex-wrap gap-3">
        <Button data-online onClick={retry}>{common.retry}</Button>
        <ButtonLink href="/" tone="secondary">
          {common.homeLink}
        </ButtonLink>
      </div>
    </Page>
  )
}
