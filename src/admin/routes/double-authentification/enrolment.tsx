import { Button, Heading, Text } from "@medusajs/ui"
import type { ReactElement } from "react"

import { useBeginFactor, useConfirmFactor, type Enrolment as Begun } from "../../api/second-factor"
import { notifyFailure } from "../../components/notify"
import { Notice } from "../../components/states"
import { useThrownSentence } from "../../components/use-error-sentence"
import { useWords } from "../../i18n/use-words"
import { CodeForm } from "./code-form"
import { QrCode } from "./qr-code"

/** Sets a factor up: the application reads the secret, and shows that it did by a code. */
export function Enrolment({ onDone, onFailure }: { onDone: (codes: string[]) => void; onFailure: () => void }): ReactElement {
  const words = useWords()
  const sentence = useThrownSentence()
  const begin = useBeginFactor()
  if (begin.data !== undefined) return <Scan begun={begin.data} onCancel={begin.reset} onDone={onDone} onFailure={onFailure} />
  const start = (): void => begin.mutate(undefined, { onError: (error) => notifyFailure(words("secondFactor.title"), sentence(error)) })
  return (
    <Notice title={words("secondFactor.off")} hint={words("secondFactor.offHint")}>
      <Button isLoading={begin.isPending} onClick={start}>
        {words("secondFactor.begin")}
      </Button>
    </Notice>
  )
}

type ScanProps = { begun: Begun; onCancel: () => void; onDone: (codes: string[]) => void; onFailure: () => void }

function Scan({ begun, onCancel, onDone, onFailure }: ScanProps): ReactElement {
  const words = useWords()
  const confirm = useConfirmFactor()
  const send = (code: string): void => confirm.mutate({ id: begun.mfa_factor.id, code }, { onSuccess: onDone, onError: onFailure })
  return (
    <div className="grid gap-8 px-4 py-6 sm:px-6 md:grid-cols-2">
      <section className="flex min-w-0 flex-col gap-y-3">
        <Heading level="h2">{words("secondFactor.scanTitle")}</Heading>
        <Text size="small">{words("secondFactor.scanHint")}</Text>
        <QrCode text={begun.otpauth_url} label={words("secondFactor.qr")} />
        <Text size="small">{words("secondFactor.secret")}</Text>
        <code className="bg-ui-bg-subtle txt-medium break-words rounded-md px-3 py-2 font-mono">{inGroups(begun.secret)}</code>
      </section>
      <section className="flex min-w-0 flex-col gap-y-3">
        <Heading level="h2">{words("secondFactor.codeTitle")}</Heading>
        <CodeForm
          label={words("secondFactor.code")}
          hint={words("secondFactor.codeHint")}
          confirm={words("secondFactor.confirm")}
          cancel={words("secondFactor.cancel")}
          error={confirm.error}
          busy={confirm.isPending}
          onCancel={onCancel}
          onCode={send}
          numeric
        />
      </section>
    </div>
  )
}

/** A secret is typed four letters at a time. */
function inGroups(secret: string): string {
  return secret.match(/.{1,4}/g)?.join(" ") ?? secret
}
