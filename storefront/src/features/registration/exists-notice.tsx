import Link from "next/link"
import type { ReactElement } from "react"
import { registration } from "@messages/registration"
import { Notice } from "@/ui/notice"

/** The e-mail is taken: says so, and leads to login or to a new password. */
export function ExistsNotice({ email }: { email: string }): ReactElement {
  return (
    <Notice tone="late" title={registration.exists} role="alert">
      <p className="break-words">{email}</p>
      <p className="flex flex-wrap gap-x-6">
        <Link href="/connexion" className="inline-flex min-h-11 items-center underline underline-offset-4">
          {registration.existsLogin}
        </Link>
        <Link href="/mot-de-passe-oublie" className="inline-flex min-h-11 items-center underline underline-offset-4">
          {registration.existsForgotten}
        </Link>
      </p>
    </Notice>
  )
}
