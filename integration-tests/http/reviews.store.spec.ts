import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import type { AdminReviewResponse, AdminReviewsResponse, AuditResponse, FamilyExport, OwnReview, ReviewResponse, ReviewsResponse } from "../../src/types/http"
import { type Canteens, type Family, openCanteens, settle } from "../helpers/canteens"
import type { Answer, Client } from "../helpers/client"
import { forward, rewind, startClock } from "../helpers/clock"
import { hire } from "../helpers/people"

jest.setTimeout(300_000)

beforeAll(startClock)

const WORDS = { rating: 4, comment: "Les menus sont variés.\nLes enfants attendent un peu." }

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let canteens: Canteens
    let dupont: Family
    let martin: Family
    let clerk: Client
    let clerkElsewhere: Client
    let kitchen: Client

    beforeAll(async () => {
      const container = getContainer()
      canteens = await openCanteens(container, api)
      const { canteen, coubon, communes, shop } = canteens
      const people = (first_name: string, last_name: string) => ({ person: { first_name, last_name } })
      dupont = await settle(container, canteens, { email: "camille@example.fr", at: [canteen], wallet_cents: 0, people: people("Camille", "Dupont") })
      martin = await settle(container, canteens, { email: "martin@example.fr", at: [coubon], wallet_cents: 0, people: people("Martin", "élan") })
      clerk = await hire(container, shop, { role: "clerk", commune_ids: [communes.aiguilhe] })
      clerkElsewhere = await hire(container, shop, { role: "clerk", commune_ids: [communes.coubon] })
      kitchen = await hire(container, shop, { role: "kitchen", commune_ids: [communes.aiguilhe] })
    })

    beforeEach(rewind)

    const path = () => `/store/canteen/canteen-services/${canteens.canteen.id}/reviews`
    const read = async (who: Client): Promise<ReviewsResponse> => (await who.get<ReviewsResponse>(path())).body
    const write = async (words: object = WORDS, who = dupont.parent): Promise<Answer<ReviewResponse>> => who.post<ReviewResponse>(path(), words)
    const written = async (): Promise<OwnReview> => (await write()).body.review
    const decide = async (what: string, { id }: { id: string }, body: object, who = clerk): Promise<Answer<AdminReviewResponse>> =>
      who.post<AdminReviewResponse>(`/admin/canteen/reviews/${id}/${what}`, body)
    const publish = async (review: OwnReview, who = clerk): Promise<Answer<AdminReviewResponse>> => decide("publish", review, { written_at: review.written_at }, who)

    it("is written by an approved member alone, and read by its author alone until staff publishes it", async () => {
      expect(await read(dupont.parent)).toMatchObject({ reviews: [], count: 0, average: null, own: null, may_review: true })
      expect(await read(martin.parent)).toMatchObject({ may_review: false })
      expect(await write(WORDS, martin.parent)).toMatchObject({ status: 403, body: { code: "review.members_only" } })
      expect((await write(WORDS, canteens.shop)).status).toBe(401)
      expect(await write()).toMatchObject({ status: 201, body: { review: { ...WORDS, status: "pending", school_year: 2026, answer: null } } })
      expect(await read(dupont.parent)).toMatchObject({ reviews: [], count: 0, own: { ...WORDS, status: "pending" }, may_review: false })
      for (const other of [canteens.shop, martin.parent]) expect(await read(other)).toMatchObject({ reviews: [], count: 0, average: null, own: null })
    })

    it("is of a first name and an initial once published, with the average of all of them", async () => {
      const review = await written()
      expect(await publish(review)).toMatchObject({ status: 200, body: { review: { status: "published", family: { last_name: "Dupont" } } } })
      const { reviews, ...rest } = await read(canteens.shop)
      expect(rest).toMatchObject({ count: 1, average: 4, own: null })
      expect(reviews).toEqual([{ id: review.id, ...WORDS, author: "Camille D.", school_year: 2026, written_at: review.written_at, answer: null, answered_at: null }])
    })

    it("is written once a school year, also by two requests at once", async () => {
      const statuses = (await Promise.all([write(), write()])).map(({ status }) => status)
      expect(statuses.sort()).toEqual([201, 409])
      expect(await write()).toMatchObject({ status: 409, body: { code: "review.exists" } })
    })

    it("that is changed waits again without its answer, and what was read before is not published in its place", async () => {
      const review = await written()
      await publish(review)
      expect((await decide("answer", review, { answer: "Merci, nous y travaillons." })).status).toBe(200)
      expect((await read(canteens.shop)).reviews[0]?.answer).toBe("Merci, nous y travaillons.")
      forward(60)
      const edited = await dupont.parent.post<ReviewResponse>(`/store/canteen/reviews/${review.id}`, { rating: 2, comment: "Finalement, trop salé." })
      expect(edited).toMatchObject({ status: 200, body: { review: { status: "pending", rating: 2, answer: null } } })
      expect((await read(canteens.shop)).count).toBe(0)
      expect(await publish(review)).toMatchObject({ status: 409, body: { code: "review.already_decided" } })
      expect((await publish(edited.body.review)).status).toBe(200)
    })

    it("that is refused tells its author why and nobody else anything; a published one can be taken off", async () => {
      const review = await written()
      expect((await decide("answer", review, { answer: "Trop tôt." })).body).toMatchObject({ code: "review.not_published" })
      expect((await decide("refuse", review, {})).status).toBe(400)
      expect((await decide("refuse", review, { reason: "Il nomme un agent." })).status).toBe(200)
      expect(await read(dupont.parent)).toMatchObject({ reviews: [], own: { status: "refused", reason: "Il nomme un agent." } })
      expect(await publish(review)).toMatchObject({ status: 200, body: { review: { reason: null } } })
      expect((await decide("refuse", review, { reason: "Il nomme un agent." })).status).toBe(200)
      expect((await read(canteens.shop)).count).toBe(0)
    })

    it("is removed by its author alone", async () => {
      const { id } = await written()
      const url = `/store/canteen/reviews/${id}`
      expect([(await martin.parent.delete(url)).status, (await martin.parent.post(url, WORDS)).status]).toEqual([404, 404])
      expect((await dupont.parent.delete(url)).status).toBe(200)
      expect(await read(dupont.parent)).toMatchObject({ own: null, may_review: true })
    })

    it("is moderated by its commune alone, and each act is in the log", async () => {
      const review = await written()
      const list = async (who: Client, query = "?status=pending") => (await who.get<AdminReviewsResponse>(`/admin/canteen/reviews${query}`)).body
      expect(await list(clerk)).toMatchObject({ count: 1, reviews: [{ id: review.id, comment: WORDS.comment, canteen_service: { id: canteens.canteen.id }, commune: { name: "Aiguilhe" } }] })
      expect((await list(clerkElsewhere)).count).toBe(0)
      expect((await kitchen.get("/admin/canteen/reviews")).status).toBe(403)
      for (const [what, body] of [["publish", { written_at: review.written_at }], ["refuse", { reason: "Sans raison." }], ["answer", { answer: "Bonjour." }]] as const) {
        expect((await decide(what, review, body, clerkElsewhere)).status).toBe(404)
        expect((await decide(what, review, body, kitchen)).status).toBe(403)
      }
      await publish(review)
      await decide("answer", review, { answer: "Merci de votre avis." })
      const manager = await hire(getContainer(), canteens.shop, { role: "manager", commune_ids: [canteens.communes.aiguilhe] })
      const { entries } = (await manager.get<AuditResponse>("/admin/canteen/audit")).body
      expect(entries.filter(({ subject_id }) => subject_id === review.id).map(({ action }) => action)).toEqual(["review.answered", "review.published"])
      expect(JSON.stringify(entries)).not.toContain("variés")
      expect([(await list(clerk)).count, (await list(clerk, "?status=published")).count]).toEqual([0, 1])
    })

    it.each([
      ["rating", { ...WORDS, rating: 0 }],
      ["rating", { ...WORDS, rating: 6 }],
      ["rating", { ...WORDS, rating: 3.5 }],
      ["comment", { ...WORDS, comment: "Bon." }],
      ["comment", { ...WORDS, comment: "a".repeat(1_001) }],
      ["comment", { ...WORDS, comment: "Un son \u0007 caché." }],
      ["status", { ...WORDS, status: "published" }],
    ])("refuses a %s that is not possible", async (field, words) => {
      expect(await write(words)).toMatchObject({ status: 400, body: { code: "request.invalid", details: { field } } })
    })

    it("of a service that does not exist is not found, and the author's export holds it", async () => {
      expect((await canteens.shop.get("/store/canteen/canteen-services/csvc_nowhere/reviews")).status).toBe(404)
      await written()
      const { body } = await dupont.parent.get<{ export: FamilyExport }>("/store/canteen/account/export")
      expect(body.export.sections.reviews).toMatchObject([{ rating: 4, comment: WORDS.comment, status: "pending" }])
    })

    it("is counted: twenty in a quarter of an hour, then no more", async () => {
      const { id } = await written()
      const statuses: number[] = []
      for (let turn = 0; turn < 20; turn++) statuses.push((await dupont.parent.post(`/store/canteen/reviews/${id}`, WORDS)).status)
      expect([statuses.filter((status) => status === 200).length > 0, statuses.at(-1)]).toEqual([true, 429])
    })
  },
})
