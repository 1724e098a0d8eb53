import { toast } from "@medusajs/ui"

const FAILURE_MS = 8_000

/** Says that it is done. Without a button to dismiss it: the kit's has no accessible name, and the message leaves alone. */
export function notifyDone(title: string, description?: string): void {
  toast.success(title, { description, dismissable: false })
}

/** Says what failed and why, for longer. */
export function notifyFailure(title: string, description: string): void {
  toast.error(title, { description, dismissable: false, duration: FAILURE_MS })
}
