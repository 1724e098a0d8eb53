import { useLayoutEffect, useRef } from "react"

/**
 * Gives the focus back to what opened a dialog. The kit's dialogs do it for their own trigger only, and ours open from a table.
 * When the opener has left the page, `otherwise` chooses where to go.
 */
export function useReturnFocus(open: boolean, otherwise?: () => void): (event: Event) => void {
  const opener = useRef<Element | null>(null)
  useLayoutEffect(() => {
    if (open) opener.current = document.activeElement
  }, [open])
  return (event) => {
    event.preventDefault()
    const target = opener.current
    if (target instanceof HTMLElement && target.isConnected) target.focus()
    else otherwise?.()
  }
}
