import type { ReactElement } from "react"
import { common } from "@/messages/fr/common"
import { Skeleton } from "@/ui/page"

export default function Loading(): ReactElement {
  return <Skeleton label={common.loading} />
}
