import fc from "fast-check"
import { GESTURE_CREDIT, REFUND_CREDIT, RETAINED_CREDIT, orderCredits } from "../order-credit"

const meal = { id: "book_1", price_cents: 380 }

describe("the credit lines of an order after a cancellation", () => {
  it("give the wallet back what it had paid", () => {
    expect(orderCredits([meal], [{ id: "cref_1", booking_id: "book_1", channel: "wallet", cents: 380 }])).toEqual([
      { reference: REFUND_CREDIT, reference_id: "book_1", cents: -380 },
    ])
  })

  it("are none when the card gets all of it back", () => {
    expect(orderCredits([meal], [{ id: "cref_1", booking_id: "book_1", channel: "card", cents: 380 }])).toEqual([])
  })

  it("keep what the rulebook keeps of a late cancellation, all of it too", () => {
    expect(orderCredits([meal], [{ id: "cref_1", booking_id: "book_1", channel: "card", cents: 190 }])).toEqual([
      { reference: RETAINED_CREDIT, reference_id: "book_1", cents: -190 },
    ])
    expect(orderCredits([meal], [])).toEqual([{ reference: RETAINED_CREDIT, reference_id: "book_1", cents: -380 }])
  })

  it("take a gesture off the order, whatever the channel", () => {
    expect(orderCredits([], [{ id: "cref_1", booking_id: null, channel: "card", cents: 200 }])).toEqual([
      { reference: GESTURE_CREDIT, reference_id: "cref_1", cents: 200 },
    ])
    expect(orderCredits([], [{ id: "cref_1", booking_id: null, channel: "wallet", cents: 200 }])).toEqual([
      { reference: REFUND_CREDIT, reference_id: "cref_1", cents: -200 },
      { reference: GESTURE_CREDIT, reference_id: "cref_1", cents: 200 },
    ])
  })

  it("leave items − credit lines equal to what the card has paid and did not get back, whatever is cancelled", () => {
    const meals = fc.array(fc.record({ price: fc.integer({ min: 0, max: 2_000 }), cancelled: fc.boolean(), share: fc.integer({ min: 0, max: 4 }), to_card: fc.boolean() }), { minLength: 1, maxLength: 12 })
    const gestures = fc.array(fc.record({ cents: fc.integer({ min: 1, max: 300 }), to_card: fc.boolean() }), { maxLength: 3 })
    fc.assert(
      fc.property(meals, gestures, fc.integer({ min: 0, max: 4 }), (meals, gestures, walletShare) => {
        const total = meals.reduce((sum, { price }) => sum + price, 0)
        const wallet = Math.floor((total * walletShare) / 4)
        const cancelled = meals.flatMap(({ cancelled: isCancelled, price }, index) => (isCancelled ? [{ id: `book_${index}`, price_cents: price }] : []))
        const channel = (toCard: boolean) => (toCard ? ("card" as const) : ("wallet" as const))
        const refunds = [
          ...meals.flatMap(({ cancelled: isCancelled, price, share, to_card }, index) =>
            isCancelled ? [{ id: `cref_${index}`, booking_id: `book_${index}`, channel: channel(to_card), cents: Math.floor((price * share) / 4) }] : []
          ),
          ...gestures.map(({ cents, to_card }, index) => ({ id: `gest_${index}`, booking_id: null, channel: channel(to_card), cents })),
        ]
        const items = total - cancelled.reduce((sum, { price_cents }) => sum + price_cents, 0)
        const credit = wallet + orderCredits(cancelled, refunds).reduce((sum, { cents }) => sum + cents, 0)
        const card = total - wallet - refunds.filter((refund) => refund.channel === "card").reduce((sum, { cents }) => sum + cents, 0)
        expect(items - credit).toBe(card)
      })
    )
  })
})
