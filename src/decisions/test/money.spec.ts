import fc from "fast-check"
import { toCents, toEuros } from "../euros"
import { lineChanges } from "../order-lines"
import { checkTopUpAmount } from "../top-up"
import { MIN_CARD_CENTS, clampWallet } from "../wallet-part"

const cents = fc.integer({ min: 0, max: 1_000_000 })

describe("what the wallet pays of a cart", () => {
  it.each([
    ["all of it", { wanted: 9_999, balance: 5_000, total: 1_520 }, 1_520],
    ["what it holds", { wanted: 9_999, balance: 1_000, total: 1_520 }, 1_000],
    ["what is wanted", { wanted: 500, balance: 5_000, total: 1_520 }, 500],
    ["nothing", { wanted: 0, balance: 5_000, total: 1_520 }, 0],
    ["less, so that the card can take the rest", { wanted: 9_999, balance: 1_500, total: 1_520 }, 1_470],
    ["nothing of an empty cart", { wanted: 9_999, balance: 5_000, total: 0 }, 0],
    ["nothing of a cart too small to be shared", { wanted: 9_999, balance: 20, total: 40 }, 0],
    ["nothing when less than nothing is wanted", { wanted: -5, balance: 5_000, total: 1_520 }, 0],
  ])("is %s", (_what, cart, part) => {
    expect(clampWallet(cart)).toBe(part)
  })

  it("is never more than is wanted, than it holds or than the cart costs, and leaves nothing or enough for a card", () => {
    fc.assert(
      fc.property(cents, cents, cents, (wanted, balance, total) => {
        const part = clampWallet({ wanted, balance, total })
        const rest = total - part
        expect(part).toBeGreaterThanOrEqual(0)
        expect(part).toBeLessThanOrEqual(Math.min(wanted, balance, total))
        expect(rest === 0 || rest >= MIN_CARD_CENTS || total < MIN_CARD_CENTS).toBe(true)
      })
    )
  })
})

describe("euros and cents", () => {
  it("come back the same", () => {
    fc.assert(fc.property(cents, (amount) => toCents(toEuros(amount)) === amount))
  })
})

describe("a top-up", () => {
  const bounds = { min_cents: 500, max_cents: 50_000, balance_cents: 99_000, cap_cents: 100_000 }
  const code = (amount: number): unknown => {
    try {
      checkTopUpAmount(amount, bounds)
      return undefined
    } catch (error) {
      return (error as { code: string }).code
    }
  }

  it.each([
    [499, "top_up.out_of_bounds"],
    [500, undefined],
    [1_000, undefined],
    [1_001, "top_up.above_cap"],
    [50_001, "top_up.out_of_bounds"],
  ])("of %d cents answers %s", (amount, expected) => {
    expect(code(amount)).toBe(expected)
  })
})

describe("the lines of an order", () => {
  const key = { beneficiary_id: "bene_louane", canteen_service_id: "csvc_canteen", tariff_id: "tarif_child" }
  const line = (quantity: number, changes: Record<string, unknown> = {}) => ({ id: "item_1", quantity, unit_price: 3.8, metadata: { canteen: true, ...key, ...changes } })
  const booking = (changes: Partial<typeof key & { price_cents: number; status: string }> = {}) => ({ ...key, price_cents: 380, status: "confirmed", ...changes })

  it("count their active bookings", () => {
    expect(lineChanges([line(3)], [booking(), booking({ status: "cancelled" }), booking({ status: "served" })])).toEqual([{ id: "item_1", quantity: 2 }])
    expect(lineChanges([line(2)], [booking(), booking({ status: "absent" })])).toEqual([])
    expect(lineChanges([line(1)], [booking({ status: "cancelled" })])).toEqual([{ id: "item_1", quantity: 0 }])
  })

  it.each([
    ["another child", { beneficiary_id: "bene_theo" }],
    ["another service", { canteen_service_id: "csvc_late" }],
    ["another tariff", { tariff_id: "tarif_other" }],
    ["another price", { price_cents: 760 }],
  ])("leave out the bookings of %s", (_what, change) => {
    expect(lineChanges([line(1)], [booking(change)])).toEqual([{ id: "item_1", quantity: 0 }])
  })

  it("that are not ours stay as they are", () => {
    expect(lineChanges([{ id: "item_2", quantity: 4, unit_price: 12, metadata: null }], [])).toEqual([])
  })
})
