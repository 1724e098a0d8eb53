"use client"

import { useRouter } from "next/navigation"
import { startTransition, type ReactElement } from "react"
import { common } from "@/messages/fr/common"
import { states } from "@/messages/fr/states"
import { Button, ButtonLink } from "@/ui/button"
import { Page } from "@/ui/page"

export default function ErrorPage({ reset }: { error: Error; reset: () => void }): ReactElement {
  const router = useRouter()
  const retry = () =>
    startTransition(() => {
      router.refresh()
      reset()
    })
  return (
    <Page title={states.errorTitle} lead={<p>{states.errorText}</p>}>
      <div className="flex flex-wrap gap-3">
        <Button onClick={retry}>{common.retry}</Button>
        <ButtonLink href="/" tone="secondary">
          {common.homeLink}
        </ButtonLink>
      </div>
    </Page>
  )
}
