import Link from "next/link"
import type { ReactElement } from "react"
import type { CommuneOffer } from "@wire"
import { money } from "@/format/money"
import { communePath } from "./paths"

/** What each commune offers and at what price, as a printed table of tariffs would. */
export function CommunesList({ communes }: { communes: readonly CommuneOffer[] }): ReactElement {
  return (
    <div className="columns-1 gap-10 sm:columns-2 lg:columns-3">
      {communes.map((commune) => (
        <section key={commune.id} className="mb-8 break-inside-avoid">
          <h3 className="border-b border-line font-semibold">
            <Link href={communePath(commune.slug)} className="inline-flex min-h-11 items-center text-brand underline underline-offset-4">
              {commune.name}
            </Link>
          </h3>
          {commune.canteen_services.map((service) => (
            <div key={service.id} className="mt-2">
              <h4 className="font-normal">{service.name}</h4>
              <ul className="text-sm text-muted">
                {service.tariffs.map((tariff) => (
                  <li key={tariff.id} className="flex justify-between gap-4">
                    <span>{tariff.label}</span>
                    <span className="shrink-0">{money(tariff.price_cents)}</span>
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </section>
      ))}
    </div>
  )
}
