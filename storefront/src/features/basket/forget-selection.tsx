"use client"

import { useEffect } from "react"
import { selectionKey } from "@/features/booking/selection"
import { sitePath } from "@/format/site-path"

/** What was chosen is in the basket now: the browser need not keep it any more. */
export function ForgetSelection({ serviceId }: { serviceId: string }): null {
  useEffect(() => {
    window.sessionStorage.removeItem(selectionKey(serviceId))
    // A reload of the basket must not forget a later choice.
    window.history.replaceState(null, "", sitePath("/panier"))
  }, [serviceId])
  return null
}
