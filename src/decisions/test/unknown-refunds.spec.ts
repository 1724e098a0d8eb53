import { fatesOf } from "../unknown-refunds"

const ours = (...cents: number[]) => cents.map((amount, index) => ({ id: `refund_${index}`, cents: amount }))

describe("a refund whose answer was lost", () => {
  it.each([
    ["was executed when the processor has one more of its amount", [500], [], [500], ["executed"]],
    ["was not when the processor has no more than what is on record", [500], [500], [500], ["not_executed"]],
    ["was not when the processor has none", [], [], [500], ["not_executed"]],
    ["of two alike, one of which the processor has", [500], [], [500, 500], ["executed", "not_executed"]],
    ["is unclear when the processor has one of another amount", [300], [], [500], ["unclear"]],
    ["is found beside one of another amount, which leaves the other unclear", [300, 500], [], [500, 200], ["executed", "unclear"]],
  ])("%s", (_what, processor_cents, recorded_cents, unknown, fates) => {
    expect([...fatesOf({ processor_cents, recorded_cents, unknown: ours(...unknown) }).values()]).toEqual(fates)
  })
})
