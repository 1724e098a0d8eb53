"use client"

import { useEffect, useState, useSyncExternalStore, type ReactElement } from "react"
import { states } from "@messages/states"

function subscribe(listener: () => void): () => void {
  window.addEventListener("online", listener)
  window.addEventListener("offline", listener)
  return () => {
    window.removeEventListener("online", listener)
    window.removeEventListener("offline", listener)
  }
}

/** Whether an event asks for an answer that cannot come: a form, a link that leaves the page, or a button that says so by `data-online`. */
function asks({ type, target }: Event): boolean {
  if (type === "submit") return true
  if (!(target instanceof Element)) return false
  if (target.closest("[data-online]")) return true
  const link = target.closest("a[href]")
  return link instanceof HTMLAnchorElement && /^https?:$/.test(link.protocol) && !(link.pathname === location.pathname && link.hash !== "")
}

/**
 * Says on every page that the connection is lost, and keeps what would be lost with it: nothing is sent and no page is left until it is back.
 */
export function Connection(): ReactElement | null {
  const connected = useSyncExternalStore(subscribe, () => navigator.onLine, () => true)
  const [held, setHeld] = useState(false)

  useEffect(() => {
    if (connected) return
    const hold = (event: Event): void => {
      if (!asks(event)) return
      event.preventDefault()
      event.stopPropagation()
      setHeld(true)
    }
    document.addEventListener("submit", hold, true)
    document.addEventListener("click", hold, true)
    return () => {
      document.removeEventListener("submit", hold, true)
      document.removeEventListener("click", hold, true)
      setHeld(false)
    }
  }, [connected])

  if (connected) return null
  return (
    <div data-offline role="alert" className="no-print sticky top-0 z-20 border-b border-late bg-late-soft px-4 py-2 text-center">
      <strong>{states.offline}</strong> {held ? states.offlineHeld : states.offlineText}
    </div>
  )
}
