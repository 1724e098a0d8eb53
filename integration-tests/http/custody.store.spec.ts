import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { FAMILY_MODULE } from "../../src/modules/family"
import type FamilyModuleService from "../../src/modules/family/service"
import type { CustodyResponse } from "../../src/types/http"
import { choose, fillBasket, openBasket, payByWallet } from "../helpers/baskets"
import { type Canteens, DAYS, openCanteens } from "../helpers/canteens"
import { rewind, startClock } from "../helpers/clock"
import { TwoHouseholds } from "../helpers/households"
import { openPostOffice } from "../helpers/post-office"

jest.setTimeout(300_000)

const office = openPostOffice()
beforeAll(startClock)

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let canteens: Canteens
    let homes: TwoHouseholds

    beforeAll(async () => {
      canteens = await openCanteens(getContainer(), api)
    })

    let round = 0
    beforeEach(async () => {
      rewind()
      round += 1
      homes = await TwoHouseholds.settle(getContainer(), { canteens, office, round })
    })

    describe("a custody calendar", () => {
      it("counts once the other agrees to the very one that it saw, and then limits the calendar, the basket and the payment alike", async () => {
        await homes.share()
        const early = await fillBasket(homes.alix.parent, canteens.coubon, [{ beneficiary_id: homes.camille.louane, dates: [DAYS.thursday] }])
        const first = (await homes.propose(homes.camille.parent)).body.proposed
        expect(await homes.agree(homes.camille.parent, first?.id)).toMatchObject({ status: 400, body: { code: "custody.own_proposal" } })
        const second = (await homes.propose(homes.camille.parent)).body.proposed
        expect(await homes.agree(homes.alix.parent, first?.id)).toMatchObject({ status: 409, body: { code: "custody.changed" } })
        expect(await homes.cell(homes.alix.parent, DAYS.thursday)).toMatchObject({ state: "bookable" })
        expect((await homes.agree(homes.alix.parent, second?.id)).body).toMatchObject({ agreed: { even_weeks: "other", limits_bookings: true }, proposed: null })
        expect(await homes.cell(homes.alix.parent, DAYS.thursday)).toMatchObject({ state: "refused", refusal: "other_parent_week" })
        expect(await homes.cell(homes.alix.parent, DAYS.monday)).toMatchObject({ state: "bookable" })
        expect(await homes.cell(homes.camille.parent, DAYS.thursday)).toMatchObject({ state: "bookable" })
        const { body } = await choose(homes.alix.parent, await openBasket(homes.alix.parent), canteens.coubon, [{ beneficiary_id: homes.camille.louane, dates: [DAYS.thursday, DAYS.monday] }])
        expect([body.accepted, body.refused.map(({ date, refusal }) => `${date} ${refusal}`)]).toEqual([1, [`${DAYS.thursday} other_parent_week`]])
        expect((await payByWallet(homes.alix.parent, early)).body).toMatchObject({ code: "meals.refused", details: { refused: [{ refusal: "other_parent_week" }] } })
      })

      it("shows both that week 53 and week 1 are the same parent's, and follows the exceptions", async () => {
        await homes.share()
        const exceptions = [{ from: DAYS.monday, to: DAYS.monday, with: "me" as const }]
        const { proposed } = (await homes.propose(homes.camille.parent, { exceptions })).body
        await homes.agree(homes.alix.parent, proposed?.id)
        const weeks = (await homes.alix.parent.get<CustodyResponse>(homes.of("/custody"))).body.agreed?.weeks ?? []
        const turn = weeks.filter(({ week }) => [52, 53, 1, 2].includes(week)).map(({ week, repeats, periods }) => `${week} ${repeats} ${periods.map((one) => one.with).join(",")}`)
        expect(turn).toEqual(["52 false other", "53 false me", "1 true me", "2 false other"])
        expect(await homes.cell(homes.alix.parent, DAYS.monday)).toMatchObject({ refusal: "other_parent_week" })
      })

      it("that only informs refuses nothing, and takes the place of the weeks that a parent said alone", async () => {
        await homes.share()
        await homes.alix.parent.post(homes.of(), { custody_weeks: "odd" })
        expect(await homes.cell(homes.alix.parent, DAYS.thursday)).toMatchObject({ refusal: "other_parent_week" })
        const { proposed } = (await homes.propose(homes.camille.parent, { limits_bookings: false })).body
        await homes.agree(homes.alix.parent, proposed?.id)
        expect(await homes.cell(homes.alix.parent, DAYS.thursday)).toMatchObject({ state: "bookable" })
      })

      it("stops limiting while an account is closed, and ends with either guardianship", async () => {
        await homes.share()
        const { proposed } = (await homes.propose(homes.alix.parent)).body
        await homes.agree(homes.camille.parent, proposed?.id)
        expect(await homes.cell(homes.camille.parent, DAYS.thursday)).toMatchObject({ refusal: "other_parent_week" })
        const families = getContainer().resolve<FamilyModuleService>(FAMILY_MODULE)
        const former = await families.closeAccount(homes.alix.customer_id, new Date(Date.now()))
        expect(await homes.cell(homes.camille.parent, DAYS.thursday)).toMatchObject({ state: "bookable" })
        if (former) await families.reopenAccount(former)
        expect(await homes.cell(homes.camille.parent, DAYS.thursday)).toMatchObject({ refusal: "other_parent_week" })
        await homes.alix.parent.delete(homes.of())
        expect(await homes.cell(homes.camille.parent, DAYS.thursday)).toMatchObject({ state: "bookable" })
        expect((await homes.camille.parent.get<CustodyResponse>(homes.of("/custody"))).body.agreed).toBeNull()
        expect((await homes.propose(homes.camille.parent)).body).toMatchObject({ code: "custody.one_guardian" })
      })

      it("can be dropped by either, and refuses exceptions that overlap or end before they begin", async () => {
        await homes.share()
        const { proposed } = (await homes.propose(homes.camille.parent)).body
        expect((await homes.alix.parent.delete(homes.of(`/custody/proposals/${proposed?.id}`))).status).toBe(200)
        expect((await homes.agree(homes.alix.parent, proposed?.id)).status).toBe(409)
        const overlapping = [{ from: "2026-12-01", to: "2026-12-05", with: "me" as const }, { from: "2026-12-05", to: "2026-12-06", with: "other" as const }]
        expect((await homes.propose(homes.camille.parent, { exceptions: overlapping })).body).toMatchObject({ code: "custody.exceptions_overlap" })
        expect((await homes.propose(homes.camille.parent, { exceptions: [{ from: "2026-12-05", to: "2026-12-01", with: "me" }] })).body).toMatchObject({ code: "request.invalid" })
      })
    })
  },
})
