import { useQueryClient } from "@tanstack/react-query"
import { useState, type ReactElement } from "react"

import { ALL } from "../../api/keys"
import { isEnrolmentRequired, useMe } from "../../api/me"
import { useFactor } from "../../api/second-factor"
import { notifyDone } from "../../components/notify"
import { Page } from "../../components/page"
import { Query } from "../../components/states"
import { useWords } from "../../i18n/use-words"
import { Enrolled } from "./enrolled"
import { Enrolment } from "./enrolment"
import { RecoveryCodes } from "./recovery-codes"
import { StaffFactors } from "./staff-factors"

/** One's own factor: to set up, its recovery codes, or what can be done with it. Then those of others, for who may reset them. */
export function SecondFactor(): ReactElement {
  const words = useWords()
  const client = useQueryClient()
  const me = useMe()
  const factor = useFactor()
  const [codes, setCodes] = useState<string[] | null>(null)
  const enabled = factor.data?.status === "enabled" ? factor.data : null

  function finish(): void {
    setCodes(null)
    void client.invalidateQueries({ queryKey: ALL })
  }

  function activated(made: string[]): void {
    notifyDone(words("secondFactor.activated"))
    setCodes(made)
  }

  return (
    <Page title={words("secondFactor.title")} hint={words(isEnrolmentRequired(me.error) ? "secondFactor.required" : "secondFactor.hint")}>
      {codes === null ? (
        <Query query={factor} single>
          {enabled === null ? <Enrolment onDone={activated} onFailure={() => void factor.refetch()} /> : <Enrolled factor={enabled} onCodes={setCodes} />}
        </Query>
      ) : (
        <RecoveryCodes codes={codes} onKept={finish} />
      )}
      {me.data?.permissions.includes("second_factors.reset") && <StaffFactors />}
    </Page>
  )
}
