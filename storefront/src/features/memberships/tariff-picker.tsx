"use client"

import { useState, type ReactElement } from "react"
import type { Audience, CanteenServiceOffer, CommuneOffer, TariffOffer } from "@wire"
import { money } from "@/format/money"
import { audiences } from "@messages/words"
import { registration } from "@messages/registration"
import { Check, Field } from "@/ui/field"

export type ChosenTariff = { serviceId: string; tariffId: string }

type Props = {
  communes: readonly CommuneOffer[]
  chosen: readonly ChosenTariff[]
  onChange: (chosen: ChosenTariff[]) => void
  error?: string
}

/** "Craponne" finds "Mairie de Craponne-sur-Arzon", with or without accents. */
function matches(name: string, typed: string): boolean {
  const plain = (text: string) => text.normalize("NFD").replace(/\p{Diacritic}/gu, "").replace(/[\s-]+/g, " ").toLowerCase()
  return plain(name).includes(plain(typed).trim())
}

/** Communes found by typing, each with its services and the situations to choose from. */
export function TariffPicker({ communes, chosen, onChange, error }: Props): ReactElement {
  const [typed, setTyped] = useState("")
  const found = communes.filter((commune) => matches(commune.name, typed))
  return (
    <div className="grid gap-4">
      <Field
        label={registration.findCommune}
        hint={registration.findCommuneHint}
        id="commune-search"
        name="commune-search"
        type="search"
        autoComplete="off"
        required={false}
        value={typed}
        error={error}
        onChange={(event) => setTyped(event.target.value)}
      />
      <p role="status" className="text-sm text-muted">
        {registration.communesFound(found.length)}
      </p>
      <div className="border-t border-hairline">
        {found.map((commune) => (
          <CommuneChoice
            key={commune.id}
            commune={commune}
            chosen={chosen}
            onChange={onChange}
            open={(typed.trim() !== "" && found.length <= 3) || found.length === 1}
          />
        ))}
      </div>
    </div>
  )
}

type CommuneProps = Omit<Props, "communes" | "error"> & { commune: CommuneOffer; open: boolean }

function CommuneChoice({ commune, chosen, onChange, open }: CommuneProps): ReactElement {
  const [opened, setOpened] = useState(false)
  const count = chosen.filter(({ serviceId }) => commune.canteen_services.some(({ id }) => id === serviceId)).length
  return (
    <details
      className="border-b border-hairline"
      open={open || opened}
      onToggle={(event) => setOpened(event.currentTarget.open)}
    >
      <summary className="min-h-11 py-2.5 font-semibold">
        {commune.name}
        {count > 0 && <span className="ml-2 text-sm font-normal text-brand">{registration.chosenCount(count)}</span>}
      </summary>
      <div className="grid gap-5 pb-5 pl-4">
        {commune.canteen_services.map((service) => (
          <ServiceChoice key={service.id} service={service} chosen={chosen} onChange={onChange} />
        ))}
      </div>
    </details>
  )
}

type ServiceProps = Omit<Props, "communes" | "error"> & { service: CanteenServiceOffer }

function ServiceChoice({ service, chosen, onChange }: ServiceProps): ReactElement {
  const kinds = [...new Set(service.tariffs.map(({ audience }) => audience))]
  return (
    <>
      {kinds.map((audience) => (
        <AudienceChoice
          key={audience}
          service={service}
          audience={kinds.length > 1 ? audience : undefined}
          tariffs={service.tariffs.filter((tariff) => tariff.audience === audience)}
          chosen={chosen}
          onChange={onChange}
        />
      ))}
    </>
  )
}

type AudienceProps = ServiceProps & { audience?: Audience; tariffs: readonly TariffOffer[] }

/** One situation at most for each service and kind of eater. */
function AudienceChoice({ service, audience, tariffs, chosen, onChange }: AudienceProps): ReactElement {
  const ids = tariffs.map(({ id }) => id)
  const current = chosen.find(({ tariffId }) => ids.includes(tariffId))?.tariffId
  const choose = (tariffId: string | null) => {
    const others = chosen.filter((one) => !ids.includes(one.tariffId))
    onChange(tariffId ? [...others, { serviceId: service.id, tariffId }] : others)
  }
  const single = tariffs.length === 1
  return (
    <fieldset>
      <legend className="font-semibold">
        {service.name}
        {audience && <span className="font-normal text-muted"> ({audiences[audience]})</span>}
      </legend>
      <div className="grid gap-x-8 sm:grid-cols-2">
        {tariffs.map((tariff) => (
          <Check
            key={tariff.id}
            id={`tariff-${tariff.id}`}
            kind={single ? "checkbox" : "radio"}
            name={`tariff-${ids.join("-")}`}
            checked={current === tariff.id}
            onChange={(event) => choose(event.target.checked ? tariff.id : null)}
          >
            {tariff.label} <span className="text-muted">· {money(tariff.price_cents)}</span>
          </Check>
        ))}
        {!single && (
          <Check
            id={`tariff-none-${ids.join("-")}`}
            kind="radio"
            name={`tariff-${ids.join("-")}`}
            checked={current === undefined}
            onChange={() => choose(null)}
          >
            <span className="text-muted">{registration.noTariff}</span>
          </Check>
        )}
      </div>
    </fieldset>
  )
}
