import { Alert, Button, Checkbox, Drawer, Input, Label, Text } from "@medusajs/ui"
import { useId, useState, type FormEvent, type ReactElement } from "react"

import type { Named, Role } from "../../../types/http"
import { useInvite } from "../../api/staff"
import { SelectField } from "../../components/filters"
import { notifyDone } from "../../components/notify"
import { useThrownSentence } from "../../components/use-error-sentence"
import { useWords } from "../../i18n/use-words"

type InviteFormProps = { roles: Role[]; communes: Named[]; onClose: () => void }

const ADDRESS = /^[^\s@]+@[^\s@]+\.[^\s@]+$/

function isOfPlatform(role: Role): boolean {
  return role === "platform_admin" || role === "platform_finance"
}

/** Who, as what, where. A refusal stays in the form with what was typed. */
export function InviteForm({ roles, communes, onClose }: InviteFormProps): ReactElement {
  const words = useWords()
  const sentence = useThrownSentence()
  const emailId = useId()
  const invite = useInvite()
  const [email, setEmail] = useState("")
  const [role, setRole] = useState<Role>(roles.includes("clerk") ? "clerk" : (roles[0] ?? "clerk"))
  const [chosen, setChosen] = useState<string[]>(communes.length === 1 ? communes.map(({ id }) => id) : [])
  const [problem, setProblem] = useState<string | null>(null)
  const places = isOfPlatform(role) ? [] : communes
  const toggle = (id: string): void => setChosen(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id])

  function submit(event: FormEvent): void {
    event.preventDefault()
    const address = email.trim()
    const commune_ids = isOfPlatform(role) ? [] : chosen
    const missing = !isOfPlatform(role) && chosen.length === 0
    const found = !ADDRESS.test(address) ? words("staff.emailWrong") : missing ? words("staff.communesMissing") : null
    setProblem(found)
    if (found !== null || invite.isPending) return
    invite.mutate(
      { email: address, role, commune_ids },
      {
        onSuccess: () => {
          notifyDone(words("staff.invitedToast", { email: address }))
          onClose()
        },
        onError: (error) => setProblem(sentence(error)),
      },
    )
  }

  return (
    <form onSubmit={submit} noValidate className="flex min-h-0 flex-1 flex-col">
      <Drawer.Body className="flex flex-col gap-y-5 overflow-y-auto">
        <Text size="small" className="text-ui-fg-subtle">
          {words("staff.inviteHint")}
        </Text>
        <div className="flex flex-col gap-y-1">
          <Label htmlFor={emailId} size="xsmall" weight="plus">
            {words("staff.email")}
          </Label>
          <Input id={emailId} type="email" autoComplete="off" placeholder={words("staff.emailPlaceholder")} value={email} onChange={(event) => setEmail(event.target.value)} />
        </div>
        <SelectField
          label={words("staff.role")}
          choices={roles.map((value) => ({ value, label: words(`role.${value}`) }))}
          value={role}
          onChange={(value) => setRole(roles.find((one) => one === value) ?? role)}
        />
        {places.length > 0 && (
          <fieldset className="flex flex-col gap-y-2">
            <legend className="txt-compact-xsmall-plus mb-1">{words("staff.communes")}</legend>
            {places.map((commune) => (
              <CommuneChoice key={commune.id} commune={commune} on={chosen.includes(commune.id)} onChange={() => toggle(commune.id)} />
            ))}
          </fieldset>
        )}
        {problem !== null && (
          <Alert variant="error" role="alert" className="text-ui-fg-base">
            {problem}
          </Alert>
        )}
      </Drawer.Body>
      <Drawer.Footer>
        <Button type="button" variant="secondary" onClick={onClose}>
          {words("common.cancel")}
        </Button>
        <Button type="submit" isLoading={invite.isPending}>
          {words("staff.send")}
        </Button>
      </Drawer.Footer>
    </form>
  )
}

function CommuneChoice({ commune, on, onChange }: { commune: Named; on: boolean; onChange: () => void }): ReactElement {
  const id = useId()
  return (
    <div className="flex items-center gap-x-2">
      <Checkbox id={id} checked={on} onCheckedChange={onChange} />
      <Label htmlFor={id} size="small">
        {commune.name}
      </Label>
    </div>
  )
}
