import type { ReactElement } from "react"
import { common } from "@messages/common"
import { Skeleton } from "@/ui/page"

export default function Loading(): ReactElement {
  return <Skeleton label={common.loading} />
}
