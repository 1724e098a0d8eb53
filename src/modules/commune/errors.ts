import { CanteenError, invalidField } from "../../types/canteen-error"

/** 409: prices of a published day are never edited in place. */
export function pricingExists(effectiveFrom: string): CanteenError {
  return new CanteenError("conflict", "tariff.pricing_exists", `effective_from "${effectiveFrom}": prices are published from this day on, choose another day`, {
    field: "effective_from",
  })
}

/** 409: two tariffs of one canteen service need two names. */
export function tariffExists(label: string): CanteenError {
  return new CanteenError("conflict", "tariff.exists", `label "${label}": this canteen service has a tariff of that name`, { field: "label" })
}

/** 400: meals of the past are paid. */
export function effectiveInThePast(effectiveFrom: string, today: string): CanteenError {
  return invalidField("effective_from", `effective_from "${effectiveFrom}" must be ${today} or later`, "tariff.effective_in_the_past")
}

/** 400: a meal's price must be known when it is booked. */
export function notAPriceOfMeals(kind: string): CanteenError {
  return invalidField("pricing.kind", `pricing.kind "${kind}" is priced after the pick-up: a meal needs another kind`, "tariff.not_a_price_of_meals")
}

/** 400: no family may pay more than a meal costs the commune (Code de l'éducation, article R531-53). */
export function priceAboveCost(field: string, ceilingCents: number): CanteenError {
  return invalidField(
    field,
    `${field}: a family could pay more than the ${ceilingCents} cents that a meal costs the commune (Code de l'éducation, article R531-53)`,
    "price_above_cost"
  )
}
