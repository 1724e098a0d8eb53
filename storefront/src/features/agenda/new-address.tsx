"use client"

import { useId, useRef, useState, useSyncExternalStore, type ReactElement } from "react"
import { agenda as words } from "@messages/agenda"
import { Button } from "@/ui/button"
import { Field } from "@/ui/field"
import { Notice } from "@/ui/notice"
import { webcalOf } from "./paths"

const never = (): (() => void) => () => undefined
const button = "inline-flex min-h-11 items-center justify-center rounded-md bg-brand px-4 py-2 font-semibold text-on-brand"

/** The secret address, this once: to be opened, or copied. Without script it is read and copied by hand. */
export function NewAddress({ url, whose }: { url: string; whose: string }): ReactElement {
  const id = useId()
  const place = useRef<HTMLDivElement>(null)
  const [said, say] = useState("")
  const isAwake = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(url)
      say(words.copied)
    } catch {
      // Browsers refuse where the page is not served over HTTPS, or where the reader said no.
      place.current?.querySelector("input")?.select()
      say(words.selected)
    }
  }
  return (
    <Notice tone="done" role="status" title={words.readyTitle(whose)}>
      <div ref={place} className="mt-2 grid max-w-[40rem] gap-3">
        <p>{words.once}</p>
        <p>
          <a href={webcalOf(url)} className={button}>
            {words.open}
          </a>
        </p>
        <Field id={id} name="address" label={words.address} defaultValue={url} readOnly optional={false} spellCheck={false} />
        {isAwake && (
          <div className="flex flex-wrap items-center gap-3">
            <Button tone="secondary" onClick={() => void copy()}>
              {words.copy}
            </Button>
            <p role="status">{said}</p>
          </div>
        )}
      </div>
    </Notice>
  )
}
