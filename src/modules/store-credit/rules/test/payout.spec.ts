import fc from "fast-check"
import { planPayout } from ".."

const source = (name: string, refundable_cents: number) => ({ top_up_id: `topup_${name}`, payment_id: `pay_${name}`, refundable_cents })

describe("a pay-out", () => {
  it.each([
    ["goes to the newest card first", 3_000, [["new", 5_000], ["old", 5_000]], [["new", 3_000]], 0],
    ["goes on with the one before when the newest is not enough", 6_000, [["new", 5_000], ["old", 5_000]], [["new", 5_000], ["old", 1_000]], 0],
    ["leaves to a transfer what no card can take back", 6_000, [["new", 5_000]], [["new", 5_000]], 1_000],
    ["passes over a card that took back all", 500, [["new", 0], ["old", 500]], [["old", 500]], 0],
    ["is a transfer alone where no card paid", 500, [], [], 500],
  ] as const)("%s", (_what, amount, sources, cards, transfer) => {
    const plan = planPayout(amount, sources.map(([name, cents]) => source(name, cents)))
    expect([plan.cards.map(({ top_up_id, cents }) => [top_up_id.slice(6), cents]), plan.transfer_cents]).toEqual([cards, transfer])
  })

  it("is shared to the cent, and never more than a card can take back", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), fc.array(fc.integer({ min: -50, max: 60_000 }), { maxLength: 6 }), (amount, refundable) => {
        const sources = refundable.map((cents, index) => source(String(index), cents))
        const { cards, card_cents, transfer_cents } = planPayout(amount, sources)
        expect(cards.reduce((sum, { cents }) => sum + cents, 0)).toBe(card_cents)
        expect(card_cents + transfer_cents).toBe(amount)
        for (const { top_up_id, cents } of cards) expect(cents).toBeLessThanOrEqual(sources.find((own) => own.top_up_id === top_up_id)?.refundable_cents ?? 0)
        if (transfer_cents > 0) expect(card_cents).toBe(refundable.reduce((sum, cents) => sum + Math.max(0, cents), 0))
      })
    )
  })
})
