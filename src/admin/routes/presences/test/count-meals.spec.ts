import type { AttendanceRow, BookingStatus } from "../../../../types/http"
import { countMeals } from "../count-meals"

const USUAL = "Repas habituel"

function meal(tariff: string, status: BookingStatus = "confirmed", diet: string | null = null): AttendanceRow {
  return {
    booking_id: `${tariff}-${status}`,
    beneficiary: { id: "ben", first_name: "Louane", last_name: "Dupont", birth_date: null },
    canteen_service: { id: "cs", name: "Cantine" },
    tariff: { id: tariff, label: tariff },
    diet: diet === null ? null : { code: diet, label: diet, retired: false },
    status,
  }
}

describe("the day's figures", () => {
  it("counts meals by tariff, the most frequent first", () => {
    expect(countMeals([meal("Adulte"), meal("Enfant"), meal("Enfant")], USUAL).tariffs).toEqual([
      { label: "Enfant", count: 2 },
      { label: "Adulte", count: 1 },
    ])
  })

  it("counts meals by diet, those without one under the usual meal", () => {
    const rows = [meal("Enfant"), meal("Enfant", "confirmed", "Sans porc"), meal("Adulte")]
    expect(countMeals(rows, USUAL).diets).toEqual([
      { label: "Repas habituel", count: 2 },
      { label: "Sans porc", count: 1 },
    ])
  })

  it("says how many are not paid yet", () => {
    expect(countMeals([meal("Enfant", "held"), meal("Enfant")], USUAL).held).toBe(1)
  })

  it("has no tariff on a day without meals", () => {
    expect(countMeals([], USUAL)).toEqual({ tariffs: [], diets: [], held: 0 })
  })
})
