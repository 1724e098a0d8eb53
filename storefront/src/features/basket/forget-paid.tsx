"use client"

import { useEffect } from "react"
import { selectionStore, without, type MealKey } from "@/features/booking/selection"

/** Meals that are paid are chosen no more; what else was chosen meanwhile stays, however often this page is read again. */
export function ForgetPaid({ meals }: { meals: readonly { serviceId: string; key: MealKey }[] }): null {
  useEffect(() => {
    for (const serviceId of new Set(meals.map((meal) => meal.serviceId))) {
      const store = selectionStore(serviceId, {})
      const paid = new Set(meals.flatMap((meal) => (meal.serviceId === serviceId ? [meal.key] : [])))
      const left = without(store.get(), (key) => paid.has(key))
      if (Object.keys(left).length > 0) store.set(left)
      else store.clear()
    }
  }, [meals])
  return null
}
