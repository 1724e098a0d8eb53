import { Button, Container } from "@medusajs/ui"
import type { ReactElement, ReactNode } from "react"
import { Link } from "react-router-dom"

import type { MeResponse, Permission } from "../../types/http"
import { isEnrolmentRequired, useMe } from "../api/me"
import { ApiError } from "../api/request"
import { useWords } from "../i18n/use-words"
import { landingPage } from "./landing"
import { ErrorNotice, LoadingRows, Notice } from "./states"

/** Shows a page to those who hold its permission, and says clearly why to the others. Comfort: the server refuses anyway. */
export function RoleGate({ permission, children }: { permission: Permission; children: (me: MeResponse) => ReactNode }): ReactElement {
  const me = useMe()
  if (me.data?.permissions.includes(permission)) return <>{children(me.data)}</>
  return (
    <Container className="p-0">
      {me.isPending && <LoadingRows />}
      {me.isError && (isMissingGrant(me.error) ? <NoGrant /> : <ErrorNotice error={me.error} retry={me.refetch} single />)}
      {me.data !== undefined && <Denied me={me.data} />}
    </Container>
  )
}

function isMissingGrant(error: unknown): boolean {
  return error instanceof ApiError && error.status === 403 && !isEnrolmentRequired(error)
}

function NoGrant(): ReactElement {
  const words = useWords()
  return <Notice level="h1" title={words("access.noGrant")} hint={words("access.noGrantHint")} />
}

function Denied({ me }: { me: MeResponse }): ReactElement {
  const words = useWords()
  const page = landingPage(me)
  return (
    <Notice level="h1" title={words("access.denied")} hint={words("access.deniedHint", { role: words(`role.${me.grant.role}`) })}>
      {page !== undefined && (
        <Button variant="secondary" asChild>
          <Link to={page.path}>{words("access.goTo", { page: words(page.label) })}</Link>
        </Button>
      )}
    </Notice>
  )
}
