import { price, rules } from "./builders"

const brackets = {
  kind: "brackets",
  brackets: [
    { min: 0, max: 499, cents: 120 },
    { min: 500, max: null, cents: 240 },
  ],
  without_quotient_cents: 380,
}
const effort = { kind: "effort", rate: "0.0036", min_cents: 262, max_cents: 450, without_quotient_cents: 449 }
const evening = { kind: "time_slices", slice_minutes: 30, from: "16:15", cents: 115, after: { at: "18:50", cents: 1000 } }
const morning = { kind: "time_slices", slice_minutes: 30, to: "08:45", cents: 115 }
const withLast = { ...morning, last: { from: "08:30", cents: 60 } }
const flat = { kind: "flat", cents: 383 }

describe("a price", () => {
  it.each([
    // Bounds inclusive; a quotient in no bracket, or none, costs `without_quotient_cents`; its whole part is used.
    ["uses the whole part of a quotient", brackets, { quotient: 499.99 }, 120],
    ["is the next bracket's at its lower bound", brackets, { quotient: 500 }, 240],
    ["knows an open-ended bracket", brackets, { quotient: 1_000_000 }, 240],
    ["is without quotient below every bracket", brackets, { quotient: -1 }, 380],
    ["is without quotient when there is none", brackets, {}, 380],
    ["takes a quotient of 0 for one", brackets, { quotient: 0 }, 120],
    // Rate × quotient is in euros; rounded to the cent, then bounded.
    ["rounds half up to the cent", { ...effort, rate: "0.0041" }, { quotient: 750 }, 308],
    ["rounds down", { ...effort, rate: "0.0041", rounding: "down" }, { quotient: 750 }, 307],
    ["rounds up from the least part", { ...effort, rate: "0.0041", rounding: "up" }, { quotient: 750.001 }, 308],
    ["rounds up nothing that is whole", { ...effort, rate: "0.004", rounding: "up" }, { quotient: 750 }, 300],
    ["rounds to the nearest 5 cents", { ...effort, rate: "0.0041", rounding: { to_cents: 5 } }, { quotient: 750 }, 310],
    ["is bounded after it is rounded", { ...effort, rounding: { to_cents: 5 } }, { quotient: 1 }, 262],
    ["is bounded above", effort, { quotient: 900_000 }, 450],
    ["has a price without quotient", effort, {}, 449],
    // 1, 2, 3-or-more children; the last entry holds beyond; default 1.
    ["is of one child by default", { kind: "siblings", cents: [450, 440, 425] }, {}, 450],
    ["holds beyond the last entry", { kind: "siblings", cents: [450, 440] }, { siblings: 7 }, 440],
    ["is by the child's own rank", { kind: "child_rank", cents: [220, 160] }, { rank: 2, siblings: 1 }, 160],
    ["is of the first rank by default", { kind: "child_rank", cents: [220, 160] }, { siblings: 2 }, 220],
    // Every slice begun is due; a pick-up exactly at the end of a slice does not begin the next.
    ["counts a slice begun a minute ago", evening, { pickup: "16:46" }, 230],
    ["costs nothing before the slices begin", evening, { pickup: "16:00" }, 0],
    ["adds the overtime once", evening, { pickup: "20:00" }, 8 * 115 + 1000],
    // Mornings: `to` with `arrival`.
    ["counts back from the end of the morning", morning, { arrival: "07:50" }, 230],
    ["begins no slice that an arrival ends", morning, { arrival: "08:15" }, 115],
    ["costs nothing once the morning is over", morning, { arrival: "08:45" }, 0],
    // An optional shorter last slice.
    ["is the last slice alone", withLast, { arrival: "08:35" }, 60],
    ["is the last slice alone where it begins", withLast, { arrival: "08:30" }, 60],
    ["adds the slices before the last", withLast, { arrival: "07:50" }, 290],
    ["costs nothing after the last slice", withLast, { arrival: "08:50" }, 0],
    // `unbooked`: fixed or surcharge; null is the tariff's price; `unbooked_cents` is a shorthand.
    ["is fixed for a meal without booking", flat, { unbooked: true, rulebook: rules({ unbooked: { kind: "fixed", cents: 900 } }) }, 900],
    ["bears a surcharge without booking", flat, { unbooked: true, rulebook: rules({ unbooked: { kind: "surcharge", cents: 300 } }) }, 683],
    ["knows the shorthand", flat, { unbooked: true, rulebook: rules({ unbooked_cents: 1000 }) }, 1000],
    ["is the tariff's without rule", flat, { unbooked: true, rulebook: rules() }, 383],
    ["is the tariff's for a meal that was booked", flat, { unbooked: false, rulebook: rules({ unbooked_cents: 1000 }) }, 383],
  ])("%s", (_name, pricing, situation, expected) => {
    expect(price(pricing, situation)).toBe(expected)
  })

  it("needs a time to count slices with", () => {
    expect(price(evening)).toMatchObject({ error: { path: "pickup" } })
    expect(price(morning, { pickup: "17:00" })).toMatchObject({ error: { path: "arrival" } })
  })
})
