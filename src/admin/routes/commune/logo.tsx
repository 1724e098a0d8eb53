import { Button, Heading, Text } from "@medusajs/ui"
import { useId, useRef, useState, type ReactElement } from "react"

import type { PublicPage } from "../../../types/http"
import { logoAddress, useChangeLogo, useRemoveLogo } from "../../api/public-pages"
import { ConfirmPrompt } from "../../components/confirm-prompt"
import { FileButton } from "../../components/file-button"
import { notifyDone } from "../../components/notify"
import { useThrownSentence } from "../../components/use-error-sentence"
import { useWords } from "../../i18n/use-words"

/** The logo as it hangs, another one, or none. */
export function Logo({ page: { commune, identity } }: { page: PublicPage }): ReactElement {
  const words = useWords()
  const sentence = useThrownSentence()
  const change = useChangeLogo(commune.id)
  const remove = useRemoveLogo(commune.id)
  const id = useId()
  const button = useRef<HTMLButtonElement>(null)
  const [asking, setAsking] = useState(false)
  const name = { commune: commune.name }
  const { logo } = identity
  const fault = change.error ?? remove.error

  function choose(file: File): void {
    remove.reset()
    change.mutate(file, { onSuccess: () => notifyDone(words("publicPage.logoToast", name)) })
  }

  function confirm(): void {
    change.reset()
    remove.mutate(undefined, { onSuccess: () => notifyDone(words("publicPage.logoRemovedToast", name)), onSettled: () => setAsking(false) })
  }

  return (
    <section aria-labelledby={`${id}-title`} className="flex flex-col gap-y-3 px-4 py-4 sm:px-6">
      <div>
        <Heading id={`${id}-title`} level="h2">
          {words("publicPage.logoTitle")}
        </Heading>
        <Text id={`${id}-hint`} size="small" className="text-ui-fg-subtle">
          {words("publicPage.logoHint")}
        </Text>
      </div>
      {logo === null ? (
        <Text size="small">{words("publicPage.noLogo")}</Text>
      ) : (
        <img
          src={logoAddress(commune.id, logo.version)}
          width={logo.width}
          height={logo.height}
          alt={words("publicPage.logoOf", name)}
          className="h-24 w-auto max-w-full self-start rounded-md border bg-white object-contain p-2"
        />
      )}
      {fault !== null && (
        <Text role="alert" size="small" className="text-ui-fg-error">
          {sentence(fault)}
        </Text>
      )}
      <div className="flex flex-wrap gap-2">
        <FileButton
          ref={button}
          label={words("publicPage.chooseLogo")}
          accept="image/png,image/jpeg"
          describedBy={`${id}-hint`}
          busy={change.isPending}
          onChoose={choose}
        >
          {words(logo === null ? "publicPage.chooseLogo" : "publicPage.changeLogo")}
        </FileButton>
        {logo !== null && (
          <Button size="small" variant="transparent" onClick={() => setAsking(true)}>
            {words("publicPage.removeLogo")}
          </Button>
        )}
      </div>
      <ConfirmPrompt
        open={asking}
        title={words("publicPage.removeLogoTitle", name)}
        hint={words("publicPage.removeLogoHint")}
        confirm={words("publicPage.removeLogo")}
        busy={remove.isPending}
        onCancel={() => setAsking(false)}
        onConfirm={confirm}
        focusOtherwise={() => button.current?.focus()}
      />
    </section>
  )
}
