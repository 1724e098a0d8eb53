import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import type { AdminDietResponse, AdminDietsResponse, AttendanceResponse, BeneficiariesResponse, BeneficiaryResponse } from "../../src/types/http"
import { type Canteens, DAYS, type Family } from "../helpers/canteens"
import { ATTENDANCE, BENEFICIARIES, DIETS, type Tables, eat, setTables } from "../helpers/care"
import type { Client } from "../helpers/client"
import { rewind, startClock } from "../helpers/clock"

jest.setTimeout(300_000)

beforeAll(startClock)

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let canteens: Canteens
    let dupont: Family
    let martin: Family
    let as: Tables["as"]

    beforeAll(async () => {
      ;({ canteens, dupont, martin, as } = await setTables(getContainer(), api))
      await eat(dupont, canteens.canteen, dupont.louane, DAYS.tuesday)
    })

    beforeEach(rewind)

    const dietsOf = async () => (await dupont.parent.get<BeneficiariesResponse>(BENEFICIARIES)).body
    const choose = async (edit: object) => dupont.parent.post<BeneficiaryResponse>(`${BENEFICIARIES}/${dupont.louane}`, edit)

    it("a diet is chosen for every commune at once, or for each", async () => {
      const { aiguilhe, coubon } = canteens.communes
      expect((await dietsOf()).diet_choices.map(({ commune, diets }) => [commune.name, diets.map(({ code }) => code)])).toEqual([
        ["Aiguilhe", ["sans-porc", "vegetarien"]],
        ["Coubon", ["sans-porc"]],
      ])
      const everywhere = (await choose({ diet: "sans-porc" })).body.beneficiary
      expect([everywhere.diet, everywhere.diets.map(({ diet }) => diet?.label)]).toEqual(["sans-porc", ["Sans porc", "Sans porc"]])
      const each = (await choose({ diets: [{ commune_id: aiguilhe, diet: "vegetarien" }] })).body.beneficiary
      expect([each.diet, each.diets.map(({ commune, diet }) => [commune.id, diet?.code])]).toEqual([null, [[aiguilhe, "vegetarien"], [coubon, "sans-porc"]]])
      expect((await choose({ diet: null })).body.beneficiary.diets.map(({ diet }) => diet)).toEqual([null, null])
    })

    it("a diet is given with a new beneficiary", async () => {
      const added = await dupont.parent.post<BeneficiaryResponse>(BENEFICIARIES, { first_name: "Ana", last_name: "Dupont", relationship: "mother", diet: "vegetarien" })
      expect([added.status, added.body.beneficiary.diets.map(({ diet }) => diet?.code ?? null)]).toEqual([201, ["vegetarien", null]])
    })

    it("a diet of no list of the family, or of a commune that is not the family's, is refused with what is allowed", async () => {
      const unknown = await dupont.parent.post(`${BENEFICIARIES}/${dupont.louane}`, { diet: "halal" })
      expect([unknown.status, unknown.body.code, unknown.body.details]).toEqual([400, "diet.unknown", { field: "diet", allowed: ["sans-porc", "vegetarien"] }])
      const there = await dupont.parent.post(`${BENEFICIARIES}/${dupont.louane}`, { diets: [{ commune_id: canteens.communes.coubon, diet: "vegetarien" }] })
      expect([there.status, there.body.details]).toEqual([400, { field: "diets.0.diet", allowed: ["sans-porc"] }])
      const other = await dupont.parent.post(`${BENEFICIARIES}/${dupont.louane}`, { diets: [{ commune_id: canteens.communes.blavozy, diet: null }] })
      expect([other.status, other.body.code, other.body.details?.field]).toEqual([400, "diet.other_commune", "diets.0.commune_id"])
    })

    it("a diet of another family's child is not found", async () => {
      const { status, body } = await martin.parent.post(`${BENEFICIARIES}/${dupont.louane}`, { diet: "sans-porc" })
      expect([status, body.code]).toEqual([404, "beneficiary.not_found"])
    })

    it("a diet that somebody has is retired and not removed: it stays there, and is offered to nobody else", async () => {
      await choose({ diet: "sans-porc" })
      const { diets } = (await as("manager").get<AdminDietsResponse>(DIETS)).body
      const [used, unused] = diets
      expect(diets.map(({ code, beneficiaries_count }) => [code, beneficiaries_count])).toEqual([["sans-porc", 1], ["vegetarien", 0]])
      const refused = await as("manager").delete(`${DIETS}/${used?.id ?? ""}`)
      expect([refused.status, refused.body.code]).toEqual([400, "diet.in_use"])
      expect((await as("manager").delete(`${DIETS}/${unused?.id ?? ""}`)).status).toBe(200)
      expect((await as("manager").post<AdminDietResponse>(`${DIETS}/${used?.id ?? ""}`, { retired: true })).body.diet.retired).toBe(true)
      const [louane, theo] = (await dietsOf()).beneficiaries
      expect(louane?.diets[0]?.diet).toEqual({ code: "sans-porc", label: "Sans porc", retired: true })
      expect((await choose({ diets: [{ commune_id: canteens.communes.aiguilhe, diet: "sans-porc" }] })).status).toBe(200)
      const late = await dupont.parent.post(`${BENEFICIARIES}/${theo?.id ?? ""}`, { diets: [{ commune_id: canteens.communes.aiguilhe, diet: "sans-porc" }] })
      expect([late.status, late.body.details?.allowed]).toEqual([400, []])
      await as("manager").post(`${DIETS}/${used?.id ?? ""}`, { retired: false })
      expect((await dietsOf()).diet_choices[0]?.diets.map(({ code }) => code)).toEqual(["sans-porc"])
    })

    it("a diet is a manager's to add, in its own commune, once, and names food", async () => {
      const { aiguilhe, coubon } = canteens.communes
      const add = async (client: Client, commune_id: string, label: string) => {
        const { status, body } = await client.post(DIETS, { commune_id, label })
        return [status, body.code]
      }
      expect(await add(as("manager"), coubon, "Sans poisson")).toEqual([404, "commune.not_found"])
      expect(await add(as("manager"), aiguilhe, "sans PORC")).toEqual([409, "diet.exists"])
      expect(await add(as("manager"), aiguilhe, "Menu halal")).toEqual([400, "diet.label_refused"])
      expect(await add(as("clerk"), aiguilhe, "Sans poisson")).toEqual([403, "permission.missing"])
      const [theirs] = (await as("manager", "coubon").get<AdminDietsResponse>(DIETS)).body.diets
      expect([(await as("manager").delete(`${DIETS}/${theirs?.id ?? ""}`)).status, (await as("manager").post(`${DIETS}/${theirs?.id ?? ""}`, { retired: true })).status]).toEqual([404, 404])
    })

    it("a diet is read by the kitchen with a first name and an initial", async () => {
      await choose({ diets: [{ commune_id: canteens.communes.aiguilhe, diet: "vegetarien" }] })
      const { attendance } = (await as("kitchen").get<AttendanceResponse>(`${ATTENDANCE}?date=${DAYS.tuesday}`)).body
      expect(attendance.map(({ beneficiary, diet }) => [beneficiary, diet?.label])).toEqual([[{ id: dupont.louane, first_name: "Louane", last_name: "D.", birth_date: null }, "Végétarien"]])
    })
  },
})
