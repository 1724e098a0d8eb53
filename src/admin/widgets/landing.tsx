import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { Text } from "@medusajs/ui"
import { useEffect, type ReactElement } from "react"
import { useLocation, useNavigate } from "react-router-dom"

import { isEnrolmentRequired, useMe } from "../api/me"
import { landingPage, worksOnCorePages } from "../components/landing"
import { useAccessibleShell } from "../components/use-accessible-shell"
import { useWords } from "../i18n/use-words"

const CORE_LANDING = "/orders"
const ENROLMENT = "/double-authentification"

/**
 * In the top bar of every page: says under which role and for which communes one works, and takes those who have no business on
 * Medusa's orders, where the dashboard lands, to their own first page. Whoever needs a second factor first is taken to where it is set up.
 */
export default function Landing(): ReactElement | null {
  const words = useWords()
  const { data: me, error } = useMe()
  const { pathname } = useLocation()
  const navigate = useNavigate()
  const target = me === undefined || worksOnCorePages(me) ? undefined : landingPage(me)?.path

  useEffect(() => {
    if (target !== undefined && pathname === CORE_LANDING) void navigate(target, { replace: true })
  }, [target, pathname, navigate])

  const mustEnrol = isEnrolmentRequired(error)
  useEffect(() => {
    if (mustEnrol && pathname !== ENROLMENT) void navigate(ENROLMENT, { replace: true })
  }, [mustEnrol, pathname, navigate])

  useAccessibleShell()

  if (me === undefined) return null
  const communes = worksOnCorePages(me) ? [] : me.communes.map((commune) => commune.name)
  return (
    <aside aria-label={words("shell.role")} className="max-sm:hidden">
      <Text size="small" leading="compact" className="text-ui-fg-subtle">
        {[words(`role.${me.grant.role}`), ...communes].join(" · ")}
      </Text>
    </aside>
  )
}

export const config = defineWidgetConfig({ zone: "topbar", id: "canteen-landing" })
