import { Button, Heading, Prompt, Text } from "@medusajs/ui"
import { useState, type ReactElement } from "react"

import { useDropFactor, useNewCodes, type Factor } from "../../api/second-factor"
import { ConfirmPrompt } from "../../components/confirm-prompt"
import { notifyDone, notifyFailure } from "../../components/notify"
import { useReturnFocus } from "../../components/use-return-focus"
import { useThrownSentence } from "../../components/use-error-sentence"
import { instantDay } from "../../format/days"
import { useWords } from "../../i18n/use-words"
import { CodeForm } from "./code-form"

type EnrolledProps = { factor: Factor; onCodes: (codes: string[]) => void }

/** What can be done with a factor: new recovery codes, or another telephone. */
export function Enrolled({ factor, onCodes }: EnrolledProps): ReactElement {
  const words = useWords()
  const sentence = useThrownSentence()
  const make = useNewCodes()
  const [asked, setAsked] = useState<"codes" | "drop" | null>(null)
  const close = (): void => setAsked(null)
  const makeCodes = (): void => make.mutate(undefined, { onSuccess: onCodes, onError: (error) => notifyFailure(words("secondFactor.newCodes"), sentence(error)), onSettled: close })
  return (
    <section className="flex flex-col gap-y-3 px-4 py-6 sm:px-6">
      <Heading level="h2">{words("secondFactor.on", { day: instantDay(factor.created_at) })}</Heading>
      <Text size="small" className="text-ui-fg-subtle">
        {words("secondFactor.onHint")}
      </Text>
      <div className="mt-2 flex flex-wrap gap-2">
        <Button variant="secondary" onClick={() => setAsked("codes")}>
          {words("secondFactor.newCodes")}
        </Button>
        <Button variant="secondary" onClick={() => setAsked("drop")}>
          {words("secondFactor.change")}
        </Button>
      </div>
      <ConfirmPrompt
        open={asked === "codes"}
        title={words("secondFactor.newCodesTitle")}
        hint={words("secondFactor.newCodesHint")}
        confirm={words("secondFactor.newCodesConfirm")}
        busy={make.isPending}
        onCancel={close}
        onConfirm={makeCodes}
      />
      <DropPrompt open={asked === "drop"} id={factor.id} onClose={close} />
    </section>
  )
}

function DropPrompt({ open, id, onClose }: { open: boolean; id: string; onClose: () => void }): ReactElement {
  const words = useWords()
  const drop = useDropFactor()
  const returnFocus = useReturnFocus(open)

  function close(): void {
    drop.reset()
    onClose()
  }

  function send(code: string): void {
    drop.mutate(
      { id, code },
      {
        onSuccess: () => {
          notifyDone(words("secondFactor.deactivated"))
          close()
        },
      },
    )
  }

  return (
    <Prompt open={open} onOpenChange={(next) => !next && !drop.isPending && close()}>
      <Prompt.Content className="max-w-[min(440px,calc(100vw-16px))]" onCloseAutoFocus={returnFocus}>
        <Prompt.Header>
          <Prompt.Title>{words("secondFactor.changeTitle")}</Prompt.Title>
          <Prompt.Description>{words("secondFactor.changeHint")}</Prompt.Description>
        </Prompt.Header>
        <div className="px-6 py-4">
          <CodeForm
            label={words("secondFactor.changeCode")}
            confirm={words("secondFactor.changeConfirm")}
            cancel={words("common.cancel")}
            error={drop.error}
            busy={drop.isPending}
            onCancel={close}
            onCode={send}
          />
        </div>
      </Prompt.Content>
    </Prompt>
  )
}
