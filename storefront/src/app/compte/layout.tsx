import type { ReactElement, ReactNode } from "react"
import { AccountNav } from "@/features/account/account-nav"

export default function AccountLayout({ children }: { children: ReactNode }): ReactElement {
  return (
    <div className="grid content-start gap-x-12 gap-y-6 md:grid-cols-[12rem_minmax(0,1fr)]">
      <AccountNav />
      <div className="min-w-0">{children}</div>
    </div>
  )
}
