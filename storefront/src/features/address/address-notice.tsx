import type { ReactElement } from "react"
import { address as words } from "@messages/address"
import { Notice } from "@/ui/notice"
import { OneButtonForm } from "@/ui/one-button-form"
import { sendAgain } from "./actions"

/** The communes see nothing of the family yet: where the link was sent, and another one. */
export function AddressNotice({ email }: { email: string }): ReactElement {
  return (
    <Notice title={words.awaitedTitle}>
      <p>{words.awaitedText(email)}</p>
      <div className="mt-3">
        <OneButtonForm action={sendAgain} tone="secondary">
          {words.sendAgain}
        </OneButtonForm>
      </div>
    </Notice>
  )
}
