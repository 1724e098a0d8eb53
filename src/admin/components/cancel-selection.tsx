import { Button, Text } from "@medusajs/ui"
import { useState, type ReactElement } from "react"

import type { AdminBooking } from "../../types/http"
import { useWords } from "../i18n/use-words"
import { CancelMeals } from "./cancel-meals"
import type { Selection } from "./use-selection"

/** The chosen meals and what can be done with them; stays in sight while the list is read. */
export function CancelSelection({ bookings, selection }: { bookings: AdminBooking[]; selection: Selection }): ReactElement | null {
  const words = useWords()
  const [asking, setAsking] = useState(false)
  const count = selection.ids.length
  if (count === 0) return null
  return (
    <div className="bg-ui-bg-base sticky top-0 z-10 flex flex-wrap items-center gap-3 px-4 py-2 sm:px-6">
      <Text size="small" weight="plus" role="status">
        {words("cancelling.chosen", { count })}
      </Text>
      <div className="flex flex-wrap gap-2">
        <Button size="small" variant="danger" onClick={() => setAsking(true)}>
          {words("cancelling.cancelChosen", { count })}
        </Button>
        <Button size="small" variant="transparent" onClick={selection.clear}>
          {words("cancelling.unchoose")}
        </Button>
      </div>
      <CancelMeals
        open={asking}
        meals={bookings.filter((booking) => selection.has(booking.id) && booking.status === "confirmed")}
        onClose={() => setAsking(false)}
        onDone={selection.clear}
      />
    </div>
  )
}
