import type { Metadata } from "next"
import Link from "next/link"
import type { ReactElement } from "react"
import { listBookableServices } from "@/data/family"
import { loadPage } from "@/data/page"
import { booking } from "@messages/booking"
import { ButtonLink } from "@/ui/button"
import { EmptyState, Page } from "@/ui/page"

export const metadata: Metadata = { title: booking.chooseTitle }

export default async function ChooseServicePage(): Promise<ReactElement> {
  const services = await loadPage("/reserver", listBookableServices)
  return (
    <Page title={booking.chooseTitle} lead={services.length > 0 && <p>{booking.chooseLead}</p>}>
      {services.length === 0 ? (
        <EmptyState action={<ButtonLink href="/compte/services">{booking.toServices}</ButtonLink>}>
          {booking.chooseEmpty}
        </EmptyState>
      ) : (
        <ul className="max-w-[44rem] border-t border-hairline">
          {services.map((service) => (
            <li key={service.id} className="border-b border-hairline py-4">
              {service.beneficiaries.length > 0 ? (
                <>
                  <Link href={`/reserver/${service.id}`} className="text-lg font-semibold text-brand underline underline-offset-4">
                    {service.name}
                  </Link>
                  <p className="text-muted">
                    {service.commune.name} · {booking.forWhom(service.beneficiaries.map((one) => one.first_name))}
                  </p>
                </>
              ) : (
                <>
                  <p className="text-lg font-semibold">{service.name}</p>
                  <p className="text-muted">
                    {booking.noEater} <Link href="/compte/beneficiaires">{booking.addEater}</Link>
                  </p>
                </>
              )}
            </li>
          ))}
        </ul>
      )}
    </Page>
  )
}
