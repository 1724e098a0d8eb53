import { judgeRefund } from "../refund-trace"

describe("a refund whose answer was lost", () => {
  it.each([
    ["nothing happened", { written: false, ahead_cents: 0 }, "send"],
    ["the processor gave it back and Medusa forgot", { written: false, ahead_cents: 380 }, "record"],
    ["Medusa wrote it and the processor was never reached", { written: true, ahead_cents: -380 }, "erase"],
    ["it was executed and written", { written: true, ahead_cents: 0 }, "done"],
    ["the processor gave something else back", { written: false, ahead_cents: 200 }, "unclear"],
    ["the processor gave more than all that is written", { written: true, ahead_cents: 380 }, "unclear"],
    ["Medusa wrote more than this one", { written: false, ahead_cents: -380 }, "unclear"],
  ])("%s", (_what, trace, verdict) => {
    expect(judgeRefund({ cents: 380, ...trace })).toBe(verdict)
  })
})
