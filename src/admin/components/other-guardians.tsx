import { Button, Text } from "@medusajs/ui"
import { useState, type ReactElement } from "react"

import type { AdminFamily } from "../../types/http"
import { useEndGuardianship } from "../api/families"
import { fullName } from "../format/names"
import { useWords } from "../i18n/use-words"
import { notifyDone, notifyFailure } from "./notify"
import { ReasonPrompt } from "./reason-prompt"
import { TextLink } from "./text-link"
import { useThrownSentence } from "./use-error-sentence"

const TEXTS = {
  description: "household.endHint",
  label: "household.reasonLabel",
  placeholder: "household.reasonPlaceholder",
  missing: "household.reasonMissing",
  confirm: "household.endConfirm",
  dismiss: "common.cancel",
} as const

type Props = { family: AdminFamily; child: AdminFamily["beneficiaries"][number]; ends: boolean }

/** The other families of a child that the caller's communes know, and the end of what this one is to it. */
export function OtherGuardians({ family, child, ends }: Props): ReactElement | null {
  const words = useWords()
  if (child.other_guardians.length === 0) return null
  return (
    <div className="flex w-full flex-wrap items-center justify-between gap-2">
      <Text size="small" className="text-ui-fg-subtle">
        {words("household.other")}{" "}
        {child.other_guardians.map((other) => (
          <TextLink key={other.customer_id} to={`/familles/${other.customer_id}`} className="mr-2">
            {fullName(other)}
          </TextLink>
        ))}
      </Text>
      {ends && <EndGuardianship family={family} child={child} />}
    </div>
  )
}

function EndGuardianship({ family, child }: Omit<Props, "ends">): ReactElement {
  const words = useWords()
  const sentence = useThrownSentence()
  const ending = useEndGuardianship()
  const [asking, setAsking] = useState(false)
  const said = { name: fullName(family.person), child: child.first_name }

  function confirm(reason: string): void {
    ending.mutate(
      { customer_id: family.customer_id, beneficiary_id: child.id, reason },
      {
        onSuccess: () => {
          setAsking(false)
          notifyDone(words("household.endedToast", said))
        },
        onError: (error) => notifyFailure(said.child, sentence(error)),
      }
    )
  }

  return (
    <>
      <Button size="small" variant="secondary" aria-label={words("household.endLabel", said)} onClick={() => setAsking(true)}>
        {words("household.end")}
      </Button>
      <ReasonPrompt
        open={asking}
        title={words("household.endTitle", said)}
        texts={TEXTS}
        focusOtherwise={() => document.querySelector<HTMLElement>("main h1")?.focus()}
        busy={ending.isPending}
        onCancel={() => setAsking(false)}
        onConfirm={confirm}
      />
    </>
  )
}
