import { Button, Heading, Input, Label, Text, Textarea } from "@medusajs/ui"
import { useId, useState, type FormEvent, type ReactElement } from "react"

import type { CommuneContact, PublicPage } from "../../../types/http"
import { useEditPublicPage } from "../../api/public-pages"
import { ApiError } from "../../api/request"
import { notifyDone } from "../../components/notify"
import { useThrownSentence } from "../../components/use-error-sentence"
import { useWords } from "../../i18n/use-words"

const LINES = ["contact_email", "contact_phone", "contact_address", "opening_hours", "data_protection_contact"] as const
const MOST = { contact_email: 254, contact_phone: 25, contact_address: 200, opening_hours: 300, data_protection_contact: 254, local_terms: 5_000 } as const

type Written = Record<keyof CommuneContact | "local_terms", string>

/** The contact and the commune's own terms, saved together; a refusal stays beside the field that it names. */
export function Texts({ page }: { page: PublicPage }): ReactElement {
  const words = useWords()
  const sentence = useThrownSentence()
  const edit = useEditPublicPage(page.commune.id)
  const id = useId()
  const [written, setWritten] = useState<Written>(() => toWritten(page))
  const [said, setSaid] = useState("")
  const faulty = edit.error instanceof ApiError ? edit.error.details?.field : undefined

  function submit(event: FormEvent): void {
    event.preventDefault()
    const changes = changesOf(written, page)
    setSaid(Object.keys(changes).length === 0 ? words("publicPage.unchanged") : "")
    if (Object.keys(changes).length > 0) edit.mutate(changes, { onSuccess: () => notifyDone(words("publicPage.savedToast", { commune: page.commune.name })) })
  }

  const write = (name: keyof Written) => (event: { target: { value: string } }) => setWritten({ ...written, [name]: event.target.value })
  const fieldProps = (name: keyof Written) => ({
    id: `${id}-${name}`,
    maxLength: MOST[name],
    value: written[name],
    "aria-invalid": faulty === name,
    "aria-describedby": faulty === name ? `${id}-fault` : undefined,
    onChange: write(name),
  })
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-y-4 px-4 py-4 sm:px-6">
      <div>
        <Heading level="h2">{words("publicPage.contactTitle")}</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {words("publicPage.contactHint")}
        </Text>
      </div>
      <div className="grid max-w-3xl gap-4 sm:grid-cols-2">
        {LINES.map((line) => (
          <div key={line} className="flex min-w-0 flex-col gap-y-1">
            <Label htmlFor={`${id}-${line}`} size="xsmall" weight="plus">
              {words(`publicPage.${line}`)}
            </Label>
            <Input size="small" autoComplete="off" {...fieldProps(line)} />
          </div>
        ))}
      </div>
      <div>
        <Heading level="h2">{words("publicPage.termsTitle")}</Heading>
        <Text id={`${id}-hint`} size="small" className="text-ui-fg-subtle">
          {words("publicPage.termsHint")}
        </Text>
      </div>
      <div className="flex max-w-3xl flex-col gap-y-1">
        <Label htmlFor={`${id}-local_terms`} size="xsmall" weight="plus">
          {words("publicPage.termsLabel")}
        </Label>
        <Textarea rows={6} {...fieldProps("local_terms")} />
      </div>
      {edit.isError && (
        <Text id={`${id}-fault`} role="alert" size="small" className="text-ui-fg-error">
          {faulty !== undefined && faulty in written ? words("publicPage.refused", { field: words(labelOf(faulty)) }) : sentence(edit.error)}
        </Text>
      )}
      <div className="flex items-center gap-x-3">
        <Button type="submit" size="small" isLoading={edit.isPending}>
          {words("publicPage.save")}
        </Button>
        <Text role="status" size="small" className="text-ui-fg-subtle">
          {said}
        </Text>
      </div>
    </form>
  )
}

function labelOf(field: string): `publicPage.${(typeof LINES)[number]}` | "publicPage.termsTitle" {
  const line = LINES.find((one) => one === field)
  return line === undefined ? "publicPage.termsTitle" : `publicPage.${line}`
}

function toWritten({ contact, local_terms }: PublicPage): Written {
  const { contact_email, contact_phone, contact_address, opening_hours, data_protection_contact } = contact
  return {
    contact_email: contact_email ?? "",
    contact_phone: contact_phone ?? "",
    contact_address: contact_address ?? "",
    opening_hours: opening_hours ?? "",
    data_protection_contact: data_protection_contact ?? "",
    local_terms: local_terms ?? "",
  }
}

/** What differs from what is saved; an empty field takes its line away. */
function changesOf(written: Written, page: PublicPage): Partial<Record<keyof Written, string | null>> {
  const saved = toWritten(page)
  const names = [...LINES, "local_terms"] as const
  const changed = names.filter((name) => written[name].trim() !== saved[name])
  return Object.fromEntries(changed.map((name) => [name, written[name].trim() === "" ? null : written[name].trim()]))
}
