import { Button, Heading, Label, Text } from "@medusajs/ui"
import { useId, useState, type ReactElement } from "react"

import type { PublicPage, ThemeColours } from "../../../types/http"
import { useEditPublicPage } from "../../api/public-pages"
import { ApiError } from "../../api/request"
import { notifyDone } from "../../components/notify"
import { useThrownSentence } from "../../components/use-error-sentence"
import { useWords } from "../../i18n/use-words"

/** The service's own, where the field starts. */
const SERVICE_COLOUR = "#0b5d4b"

/** A colour is chosen, then saved: what was chosen may be too faint to be read, and the server names one that is not. */
export function Colour({ page: { commune, brand_colour, identity } }: { page: PublicPage }): ReactElement {
  const words = useWords()
  const edit = useEditPublicPage(commune.id)
  const id = useId()
  const [colour, setColour] = useState(brand_colour ?? SERVICE_COLOUR)
  const name = { commune: commune.name }

  function save(chosen: string | null): void {
    setColour(chosen ?? SERVICE_COLOUR)
    edit.mutate({ brand_colour: chosen }, { onSuccess: () => notifyDone(words(chosen === null ? "publicPage.colourResetToast" : "publicPage.colourToast", name)) })
  }

  return (
    <section aria-labelledby={`${id}-title`} className="flex flex-col gap-y-3 px-4 py-4 sm:px-6">
      <div>
        <Heading id={`${id}-title`} level="h2">
          {words("publicPage.colourTitle")}
        </Heading>
        <Text id={`${id}-hint`} size="small" className="text-ui-fg-subtle">
          {words("publicPage.colourHint")}
        </Text>
      </div>
      <div className="flex flex-wrap items-center gap-3">
        <Label htmlFor={id} size="small">
          {words("publicPage.colourLabel")}
        </Label>
        <input id={id} type="color" value={colour} aria-describedby={`${id}-hint`} className="h-8 w-14 cursor-pointer" onChange={(event) => setColour(event.target.value)} />
        <code className="txt-small">{colour}</code>
        <Button size="small" variant="secondary" isLoading={edit.isPending} disabled={colour === brand_colour} onClick={() => save(colour)}>
          {words("publicPage.colourSave")}
        </Button>
        {brand_colour !== null && (
          <Button size="small" variant="transparent" disabled={edit.isPending} onClick={() => save(null)}>
            {words("publicPage.colourReset")}
          </Button>
        )}
      </div>
      {edit.isError && <Faint error={edit.error} onTake={save} />}
      {identity.theme !== null && (
        <div className="flex flex-wrap gap-3">
          <Sample title={words("publicPage.sampleDay")} colours={identity.theme.light} paper="#fbfaf7" ink="#1f2421" />
          <Sample title={words("publicPage.sampleNight")} colours={identity.theme.dark} paper="#14181a" ink="#f0f2ee" />
        </div>
      )}
    </section>
  )
}

/** Why a colour is refused, by figures, and the nearest that is taken. */
function Faint({ error, onTake }: { error: Error; onTake: (colour: string) => void }): ReactElement {
  const words = useWords()
  const sentence = useThrownSentence()
  const details = error instanceof ApiError && error.code === "brand_colour.faint" ? error.details : undefined
  const [other] = details?.allowed ?? []
  const figure = (ratio: number | undefined): string => (ratio ?? 0).toLocaleString("fr-FR")
  return (
    <div role="alert" className="flex flex-wrap items-center gap-3">
      <Text size="small" className="text-ui-fg-error">
        {details === undefined ? sentence(error) : words("publicPage.faint", { ratio: figure(details.ratio), required: figure(details.required) })}
      </Text>
      {other !== undefined && (
        <Button size="small" variant="secondary" onClick={() => onTake(other)}>
          <span aria-hidden className="size-4 rounded-sm" style={{ background: other }} />
          {words("publicPage.faintOther", { colour: other })}
        </Button>
      )}
    </div>
  )
}

type SampleProps = { title: string; colours: ThemeColours; paper: string; ink: string }

/** How a page looks in these colours. */
function Sample({ title, colours, paper, ink }: SampleProps): ReactElement {
  const words = useWords()
  return (
    <figure className="flex w-64 flex-col gap-y-3 rounded-md border p-4" style={{ background: paper, color: ink }}>
      <figcaption className="txt-small-plus">{title}</figcaption>
      <span className="txt-small-plus self-start rounded-md px-3 py-2" style={{ background: colours.brand, color: colours.on_brand }}>
        {words("publicPage.sampleButton")}
      </span>
      <span className="txt-small underline" style={{ color: colours.brand }}>
        {words("publicPage.sampleLink")}
      </span>
      <span className="txt-small self-start rounded-md px-2 py-1" style={{ background: colours.brand_soft, color: colours.brand }}>
        {words("publicPage.sampleChosen")}
      </span>
    </figure>
  )
}
