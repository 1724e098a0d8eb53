import { type Fields, absence } from "./builders"

const days = ["2025-11-28", "2025-11-24", "2025-11-25"]
const due = (...dates: string[]) => dates.map((date) => ({ date, cents: 400 }))
const tiers = (...proof_tiers: object[]) => ({ proof_tiers })
const within72 = tiers({ within_hours: 72, billed_days: 0 }, { within_hours: 240, billed_days: 2 }, { billed_days: "all" })

type Row = [name: string, policy: Fields, changes: Fields, billed: object[], credited: number]

describe("an absence", () => {
  it.each<Row>([
    // Credited in full, no proof.
    ["is exempt without proof", { exempt_reasons: ["strike"] }, { reason: "strike" }, [], 1200],
    ["needs a proof for another reason", { exempt_reasons: ["strike"] }, { reason: "illness" }, due("2025-11-24", "2025-11-25", "2025-11-28"), 0],
    // `within_hours` is inclusive and counts elapsed hours from 00:00 of the first day absent.
    ["is credited at the last second of the tier", within72, { proof_at: "2025-11-27T00:00:00+01:00" }, [], 1200],
    ["is judged by the next tier a second later", within72, { proof_at: "2025-11-27T00:00:01+01:00" }, due("2025-11-24", "2025-11-25"), 400],
    ["leaves the price paid due with `all`", within72, { proof_at: "2025-12-24T00:00:01+01:00" }, due("2025-11-24", "2025-11-25", "2025-11-28"), 0],
    ["takes a proof of before the absence", within72, { proof_at: "2025-11-20T08:00" }, [], 1200],
    ["reads the proof in the zone", within72, { proof_at: "2025-11-27T00:00", time_zone: "Indian/Reunion" }, [], 1200],
    // `within_days: 10` runs to the end of the tenth day after the first day absent.
    ["runs to the end of the tenth day", tiers({ within_days: 10, billed_days: 0 }), { proof_at: "2025-12-04T23:59:59+01:00" }, [], 1200],
    ["ends with the tenth day", tiers({ within_days: 10, billed_days: 0 }), { proof_at: "2025-12-05T00:00:00+01:00" }, due("2025-11-24", "2025-11-25", "2025-11-28"), 0],
    // `credited_days: 2`: the first 2 booked days are credited, the others stay due.
    ["credits the first days", tiers({ credited_days: 2 }), { proof_at: "2025-11-25T08:00" }, due("2025-11-28"), 800],
    ["credits no more days than there are", tiers({ credited_days: 9 }), { proof_at: "2025-11-25T08:00" }, [], 1200],
    ["bills no more days than there are", tiers({ billed_days: 9 }), { proof_at: "2025-11-25T08:00" }, due("2025-11-24", "2025-11-25", "2025-11-28"), 0],
    // Without proof, or with a proof that fits no tier, every day is unjustified.
    ["is unjustified without proof, although a tier takes all", tiers({ billed_days: 0 }), {}, due("2025-11-24", "2025-11-25", "2025-11-28"), 0],
    ["costs what replaces the price", { unjustified_cents: 0 }, {}, [], 1200],
    ["leaves `all` at the price paid", { ...tiers({ billed_days: "all" }), unjustified_cents: 100 }, { proof_at: "2025-11-25T08:00" }, due("2025-11-24", "2025-11-25", "2025-11-28"), 0],
  ])("%s", (_name, ...[policy, changes, billed, credited]) => {
    expect(absence(policy, days, changes)).toEqual({ billed, credited_cents: credited })
  })

  it("costs a surcharge on top of the price paid, and credits nothing negative", () => {
    const billed = [{ date: "2025-11-24", cents: 650 }]
    expect(absence({ unjustified_surcharge_cents: 250 }, ["2025-11-24"])).toEqual({ billed, credited_cents: 0 })
  })

  it("counts elapsed hours over the change to summer time", () => {
    const policy = tiers({ within_hours: 72, billed_days: 0 })
    const asked = ["2026-03-30T01:00:00+02:00", "2026-03-30T01:00:01+02:00"].map((proof_at) => absence(policy, ["2026-03-27"], { proof_at }))
    expect(asked).toEqual([{ billed: [], credited_cents: 400 }, { billed: [{ date: "2026-03-27", cents: 400 }], credited_cents: 0 }])
  })

  it("of no meal costs nothing", () => {
    expect(absence({}, [])).toEqual({ billed: [], credited_cents: 0 })
  })
})
