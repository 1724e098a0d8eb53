import { type Paper, type Requirement, blockingPapers, proposedUntil, stateOn } from ".."
import { addMonths } from "../validity"

const aPaper = (changes: Partial<Paper> = {}): Paper => ({ commune_id: "aiguilhe", kind: "insurance", beneficiary_id: "louane", status: "accepted", valid_until: "2027-08-31", ...changes })
const aRequirement = (changes: Partial<Requirement> = {}): Requirement => ({ kind: "insurance", required: true, blocks_booking: true, per: "beneficiary", canteen_service_ids: [], ...changes })
const MEAL = { commune_id: "aiguilhe", canteen_service_ids: ["canteen"], beneficiary_id: "louane", isChild: true, date: "2026-12-01" }
const blocks = (requirement: Requirement, papers: Paper[], meal = MEAL) => blockingPapers([requirement], papers, meal).map(({ state }) => state)

describe("a paper", () => {
  it.each<[string, Paper[], string]>([
    ["was never sent", [], "missing"],
    ["waits", [aPaper({ status: "pending" })], "pending"],
    ["counts on its last day", [aPaper({ valid_until: "2026-12-01" })], "accepted"],
    ["counts without end", [aPaper({ valid_until: null })], "accepted"],
    ["ended the day before", [aPaper({ valid_until: "2026-11-30" })], "expired"],
    ["was rejected", [aPaper({ status: "rejected" })], "rejected"],
    ["is asked again", [aPaper({ status: "to_renew" })], "to_renew"],
    ["counts while the next one waits", [aPaper(), aPaper({ status: "pending" })], "accepted"],
    ["counts although a later one was rejected", [aPaper(), aPaper({ status: "rejected" })], "accepted"],
    ["waits after one that ended", [aPaper({ valid_until: "2026-11-30" }), aPaper({ status: "pending" })], "pending"],
  ])("that %s", (_what, papers, state) => {
    expect(stateOn(papers, "2026-12-01")).toBe(state)
  })
})

describe("what blocks a meal", () => {
  it.each<[string, Requirement, Paper[], string[]]>([
    ["a paper that was never sent", aRequirement(), [], ["missing"]],
    ["nothing, with the child's own", aRequirement(), [aPaper()], []],
    ["another child's", aRequirement(), [aPaper({ beneficiary_id: "theo" })], ["missing"]],
    ["another commune's", aRequirement(), [aPaper({ commune_id: "coubon" })], ["missing"]],
    ["another kind", aRequirement(), [aPaper({ kind: "residence" })], ["missing"]],
    ["nothing, with the family's one", aRequirement({ per: "family" }), [aPaper({ beneficiary_id: null })], []],
    ["nothing that is only asked", aRequirement({ blocks_booking: false }), [], []],
    ["nothing that is optional", aRequirement({ required: false, blocks_booking: false }), [], []],
    ["nothing that another service needs", aRequirement({ canteen_service_ids: ["garderie"] }), [], []],
    ["what this service needs", aRequirement({ canteen_service_ids: ["canteen"] }), [], ["missing"]],
  ])("%s", (_what, requirement, papers, states) => {
    expect(blocks(requirement, papers)).toEqual(states)
  })

  it("is no child's paper for an adult", () => {
    expect(blocks(aRequirement(), [], { ...MEAL, isChild: false })).toEqual([])
    expect(blocks(aRequirement({ per: "family" }), [], { ...MEAL, isChild: false })).toEqual(["missing"])
  })
})

describe("the end that is proposed", () => {
  it.each<[Parameters<typeof proposedUntil>[0], string | null]>([
    [{ validity: "school_year", months: null }, "2027-08-31"],
    [{ validity: "months", months: 6 }, "2027-05-23"],
    [{ validity: "unlimited", months: null }, null],
  ])("of %j is %s", (validity, until) => {
    expect(proposedUntil(validity, "2026-11-23")).toBe(until)
  })

  it.each([
    ["2026-08-31", 6, "2027-02-28"],
    ["2027-08-31", 6, "2028-02-29"],
    ["2026-11-30", 3, "2027-02-28"],
    ["2026-01-31", 12, "2027-01-31"],
    ["2026-12-15", 1, "2027-01-15"],
  ])("%s and %i months is %s", (day, months, later) => {
    expect(addMonths(day, months)).toBe(later)
  })
})
