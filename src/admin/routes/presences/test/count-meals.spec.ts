import type { AttendanceRow, BookingStatus } from "../../../../types/http"
import { countMeals } from "../count-meals"

function meal(tariff: string, status: BookingStatus = "confirmed"): AttendanceRow {
  return {
    booking_id: `${tariff}-${status}`,
    beneficiary: { id: "ben", first_name: "Louane", last_name: "Dupont", birth_date: null },
    canteen_service: { id: "cs", name: "Cantine" },
    tariff: { id: tariff, label: tariff },
    status,
  }
}

describe("the day's figures", () => {
  it("counts meals by tariff, the most frequent first", () => {
    expect(countMeals([meal("Adulte"), meal("Enfant"), meal("Enfant")]).tariffs).toEqual([
      { label: "Enfant", count: 2 },
      { label: "Adulte", count: 1 },
    ])
  })

  it("says how many are not paid yet", () => {
    expect(countMeals([meal("Enfant", "held"), meal("Enfant")]).held).toBe(1)
  })

  it("has no tariff on a day without meals", () => {
    expect(countMeals([])).toEqual({ tariffs: [], held: 0 })
  })
})
