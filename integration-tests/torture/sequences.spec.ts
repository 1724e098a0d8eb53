import fc from "fast-check"
import { type Modules, openModules } from "./helpers/modules"
import { type Cart, Model, type Operation } from "./helpers/model"
import { Real } from "./helpers/real"
import { mustHold } from "./helpers/report"
import { size } from "./helpers/size"

jest.setTimeout(3_600_000)

const SEQUENCES = size(80, 10_000)
const LONGEST = 10
const CONNECTIONS = 6
const LATER = new Date("2028-01-01T00:00:00Z")

/** Two families, whose children eat on three days of two seats; the third child is both families'. */
const CARTS: Cart[] = [
  { family: 0, meals: [{ child: 0, day: 0 }, { child: 1, day: 0 }] },
  { family: 0, meals: [{ child: 0, day: 0 }, { child: 0, day: 1 }, { child: 2, day: 2 }] },
  { family: 1, meals: [{ child: 3, day: 0 }, { child: 2, day: 2 }] },
  { family: 1, meals: [{ child: 3, day: 0 }, { child: 3, day: 1 }, { child: 2, day: 1 }] },
]

/** Enough for two or three carts of each family. */
const OPENING: Operation[] = [0, 1].map((family) => ({ kind: "top_up", family, cents: 2_200 }))

const cart = fc.nat({ max: CARTS.length - 1 })
const wallet_share = fc.constantFrom(0, 0.3, 1)
const to = fc.constantFrom("wallet" as const, "card" as const)
const meals = fc.integer({ min: 1, max: 3 })
const topUp = fc.record({ kind: fc.constant("top_up" as const), family: fc.nat({ max: 1 }), cents: fc.integer({ min: 50, max: 1_000 }) })
const onCart = fc.record({ kind: fc.constantFrom("hold" as const, "pay_by_wallet" as const, "note_order" as const, "reverse" as const, "reverse_stale" as const), cart })
const askCard = fc.record({ kind: fc.constant("ask_card" as const), cart, wallet_share })
const cancel = fc.record({ kind: fc.constant("cancel" as const), cart, meals, to })
const wait = fc.record({ kind: fc.constant("wait" as const), minutes: fc.constantFrom(5, 20, 40) })

/** One thing at a time, and now and then a whole course of things, so that orders and their cancelling are not rare. */
const some: fc.Arbitrary<Operation[]> = fc.oneof(
  { weight: 5, arbitrary: fc.oneof(topUp, onCart, onCart, onCart, askCard, cancel, wait).map((one): Operation[] => [one]) },
  {
    weight: 2,
    arbitrary: fc.record({ cart, wallet_share, first: cancel, second: cancel }).map(({ cart, wallet_share, first, second }): Operation[] => [
      { kind: "ask_card", cart, wallet_share },
      { kind: "note_order", cart },
      { ...first, cart },
      { ...second, cart },
    ]),
  },
  { weight: 1, arbitrary: cart.map((cart): Operation[] => [{ kind: "pay_by_wallet", cart }, { kind: "note_order", cart }]) },
  {
    weight: 1,
    arbitrary: fc.record({ cart, wallet_share }).map(({ cart, wallet_share }): Operation[] => [
      { kind: "ask_card", cart, wallet_share },
      { kind: "reverse", cart },
      { kind: "ask_card", cart, wallet_share },
      { kind: "reverse_stale", cart },
    ]),
  }
)

describe("random sequences of what families may do, against a model", () => {
  let modules: Modules
  beforeAll(async () => {
    modules = await openModules("sequences", CONNECTIONS)
  })
  afterAll(async () => modules.close())

  it("end with the balances, the seats and the checkouts of the model", async () => {
    let runs = 0
    let steps = 0
    const follow = async (random: Operation[][]): Promise<void> => {
      const operations = [...OPENING, ...random.flat()]
      const model = new Model(CARTS)
      const real = new Real(modules.container, String((runs += 1)), model)
      const answer = async (one: Operation): Promise<void> => {
        const expected = model.run(one)
        steps += 1
        expect([one, await real.do(one, expected)]).toEqual([one, expected])
      }
      for (const one of operations) await answer(one)
      expect(await real.state()).toEqual(model.state)
      for (const one of model.finish()) await answer(one)
      expect(await real.state()).toEqual(model.state)
      await real.settle()
    }
    const property = fc.asyncProperty(fc.array(some, { minLength: 2, maxLength: LONGEST }), follow)
    const failure = await fc.assert(property, { numRuns: SEQUENCES, endOnFailure: true }).then(() => [], (error: unknown) => [String(error).slice(0, 3_000)])
    await mustHold("sequences", { database: modules.database, at: LATER }, { counted: { sequences: runs, steps }, wrong: failure })
  })
})
