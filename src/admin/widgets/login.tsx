import { defineWidgetConfig } from "@medusajs/admin-sdk"

import { useAccessibleShell } from "../components/use-accessible-shell"

/** Nothing to see: makes Medusa's login page accessible. */
export default function Login(): null {
  useAccessibleShell()
  return null
}

export const config = defineWidgetConfig({ zone: "login.after", id: "canteen-login" })
