// @ts-check

/** @typedef {{ name: string, run: () => Promise<unknown> }} Probe */

export const REFERENCE = "Medusa's own product page"

const FIRST_DAY = "2026-11-23"
const MONTH_DAYS = 31
const YEAR_DAYS = 300
const A_DAY_MS = 86_400_000

/**
 * What is measured: a month for three children, and a school year for four, whose halves tell how the time grows.
 * @param {import("./shop.mjs").Shop} shop
 * @returns {Probe[]}
 */
export function probesOf(shop) {
  const { call, regionId, productId, serviceId, beneficiaryIds, cartId } = shop
  const calendar = (/** @type {number} */ days, /** @type {number} */ children) => {
    const query = new URLSearchParams([["from", FIRST_DAY], ["to", plusDays(days - 1)]])
    for (const id of beneficiaryIds.slice(0, children)) query.append("beneficiary_id", id)
    return () => call("GET", `/store/canteen/canteen-services/${serviceId}/calendar?${query}`)
  }
  const month = Array.from({ length: MONTH_DAYS }, (_, index) => plusDays(index))
  const selections = beneficiaryIds.slice(0, 2).map((beneficiary_id) => ({ beneficiary_id, dates: month }))
  return [
    { name: REFERENCE, run: () => call("GET", `/store/products/${productId}?region_id=${regionId}&fields=*variants.calculated_price`) },
    { name: "calendar, a month × 3 children", run: calendar(MONTH_DAYS, 3) },
    { name: "calendar, 75 days × 4 children", run: calendar(YEAR_DAYS / 4, 4) },
    { name: "calendar, 150 days × 4 children", run: calendar(YEAR_DAYS / 2, 4) },
    { name: "calendar, 300 days × 4 children", run: calendar(YEAR_DAYS, 4) },
    {
      name: "basket, a month × 2 children",
      run: () => call("PUT", `/store/canteen/carts/${cartId}/meals`, { canteen_service_id: serviceId, selections }),
    },
  ]
}

/** @param {number} days */
function plusDays(days) {
  return new Date(Date.parse(FIRST_DAY) + days * A_DAY_MS).toISOString().slice(0, 10)
}
