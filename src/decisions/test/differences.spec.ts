import { type Concerned, type Reach, canSee, canSeeAmounts } from "../differences"

describe("who sees a difference", () => {
  const communes_of_payees = new Map([["shared", ["aiguilhe", "coubon"]], ["own", ["blavozy"]], ["unused", []]])
  const of = (...commune_ids: string[]): Reach => ({ staff: { role: "finance", commune_ids, payee_ids: [] }, communes_of_payees })
  const meal: Concerned = { commune_ids: ["aiguilhe"], payee_id: "shared" }
  const order: Concerned = { commune_ids: ["aiguilhe", "coubon"], payee_id: "shared" }
  const wallet: Concerned = { commune_ids: [], payee_id: "shared" }
  const nobodys: Concerned = { commune_ids: [], payee_id: null }

  it.each<[string, Concerned, Reach, boolean, boolean]>([
    ["a meal, its commune", meal, of("aiguilhe"), true, true],
    ["a meal, another commune", meal, of("coubon"), false, false],
    ["an order of two communes, one of them, without its amounts", order, of("coubon"), true, false],
    ["an order of two communes, both", order, of("aiguilhe", "coubon"), true, true],
    ["a wallet, one commune of its payee", wallet, of("aiguilhe"), false, false],
    ["a wallet, all communes of its payee", wallet, of("aiguilhe", "coubon"), true, true],
    ["a wallet, a grant on its payee", wallet, { staff: { role: "finance", commune_ids: ["aiguilhe"], payee_ids: ["shared"] }, communes_of_payees }, true, true],
    ["a wallet of a payee without communes", { commune_ids: [], payee_id: "unused" }, of("aiguilhe"), false, false],
    ["what belongs to nobody, a commune", nobodys, of("aiguilhe", "coubon", "blavozy"), false, false],
    ["what belongs to nobody, the platform", nobodys, { staff: { role: "platform_admin", commune_ids: [], payee_ids: [] }, communes_of_payees }, true, true],
  ])("%s", (_what, concerned, reach, sees, amounts) => {
    expect([canSee(concerned, reach), canSeeAmounts(concerned, reach)]).toEqual([sees, amounts])
  })
})
