import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import fc from "fast-check"
import { Temporal } from "temporal-polyfill"
import type { Role, Settlement, SettlementsResponse } from "../../src/types/http"
import { fillBasket, payByWallet, readBookings } from "../helpers/baskets"
import { type Canteens, DAYS, type Family, openCanteens, settle } from "../helpers/canteens"
import { Client } from "../helpers/client"
import { rewind, startClock } from "../helpers/clock"
import { MoneyHistory, event } from "../helpers/money-history"
import { hire } from "../helpers/people"

jest.setTimeout(300_000)

beforeAll(startClock)

type Raw = Record<string, string | number | boolean | Date | null>

/** The local day of a raw instant, told by another library than the database. */
const dayOf = (at: unknown): string =>
  at instanceof Date ? Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO("Europe/Paris").toPlainDate().toString() : ""

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let canteens: Canteens
    let dupont: Family

    const engage = (role: Role, ...commune_ids: string[]) => hire(getContainer(), new Client(api), { role, commune_ids })
    const read = async (client: Client, from = "2026-11-01", to = "2026-11-30"): Promise<Settlement[]> =>
      (await client.get<SettlementsResponse>(`/admin/canteen/settlements?from=${from}&to=${to}`)).body.settlements
    const of = (settlements: Settlement[], name: string) => settlements.flatMap(({ communes }) => communes).find(({ commune }) => commune.name === name)

    beforeAll(async () => {
      canteens = await openCanteens(getContainer(), api)
      dupont = await settle(getContainer(), canteens, { email: "camille@example.fr", at: [canteens.canteen, canteens.coubon], wallet_cents: 5_000 })
    })

    beforeEach(rewind)

    it("adds up what a family's meals moved, per commune and for the payee", async () => {
      const cart = await fillBasket(dupont.parent, canteens.canteen, [{ beneficiary_id: dupont.louane, dates: [DAYS.tuesday, DAYS.thursday] }])
      const selections = [{ beneficiary_id: dupont.theo, dates: [DAYS.thursday] }]
      await dupont.parent.send("PUT", `/store/canteen/carts/${cart}/meals`, { canteen_service_id: canteens.coubon.id, selections })
      await payByWallet(dupont.parent, cart)
      const [booking] = await readBookings(dupont.parent, `?from=${DAYS.tuesday}&to=${DAYS.tuesday}`)
      await dupont.parent.post("/store/canteen/bookings/cancel", { booking_ids: [booking?.id], refund_to: "wallet" })

      const settlements = await read(await engage("platform_finance"), DAYS.today, DAYS.today)
      expect(of(settlements, "Aiguilhe")).toMatchObject({ meals_sold: 2, meals_refunded: 1, spent_wallet_cents: 760, refunded_wallet_cents: 380, net_cents: 380 })
      expect(of(settlements, "Coubon")).toMatchObject({ meals_sold: 1, meals_refunded: 0, spent_wallet_cents: 420, net_cents: 420 })
      expect(of(settlements, "Blavozy")).toMatchObject({ meals_sold: 0, net_cents: 0 })
      expect(settlements.find(({ payee }) => payee.id === canteens.payee_id)?.wallets).toMatchObject({
        spent_cents: 1_180,
        refunded_cents: 380,
        unplaced_cents: 0,
        card_collected_cents: 0,
        fees_cents: 0,
      })
    })

    it("equals the raw rows to the cent, over random histories", async () => {
      const { aiguilhe, coubon, blavozy } = canteens.communes
      const finance = await engage("platform_finance")
      const own = (await read(finance)).find(({ payee }) => payee.id !== canteens.payee_id)?.payee.id ?? ""
      const towns = [
        { payee_id: canteens.payee_id, commune_id: aiguilhe },
        { payee_id: canteens.payee_id, commune_id: coubon },
        { payee_id: own, commune_id: blavozy },
      ]
      const history = new MoneyHistory(getContainer(), towns)
      const day = fc.integer({ min: 0, max: 95 }).map((shift) => Temporal.PlainDate.from("2026-08-29").add({ days: shift }).toString())
      const periods = fc.array(fc.tuple(day, day).map((days) => days.sort()), { minLength: 2, maxLength: 4 })
      let compared = 0
      await fc.assert(
        fc.asyncProperty(fc.array(event, { minLength: 15, maxLength: 25 }), periods, async (events, asked) => {
          for (const one of events) await history.happens(one)
          for (const [from = "", to = ""] of asked) {
            const settlements = await read(finance, from, to)
            expect(settlements).toHaveLength(2)
            for (const settlement of settlements) {
              expect(comparable(settlement)).toEqual(await oracle(settlement, from, to))
              compared += 1
            }
          }
        }),
        { numRuns: 10, endOnFailure: true }
      )
      expect(compared).toBeGreaterThanOrEqual(40)
    })

    /** What a settlement says, with what must hold of it. */
    function comparable({ wallets, communes }: Settlement): unknown {
      if (!wallets) throw new Error("platform finance sees every wallet")
      const { opening_cents, carried_over_cents, topped_up_cents, spent_cents, refunded_cents, paid_out_cents, adjusted_cents, closing_cents, unplaced_cents } = wallets
      expect(opening_cents + carried_over_cents + topped_up_cents - spent_cents + refunded_cents - paid_out_cents + adjusted_cents).toBe(closing_cents)
      const placed = communes.reduce((sum, own) => sum + own.spent_wallet_cents - own.refunded_wallet_cents, 0)
      expect(spent_cents - refunded_cents).toBe(placed + unplaced_cents)
      return {
        wallets: { ...wallets },
        communes: communes.map(({ commune, spent_wallet_cents, spent_card_cents, net_cents, ...counts }) => ({ id: commune.id, spent: spent_wallet_cents + spent_card_cents, net: net_cents, ...counts })),
        wallet_shares: communes.reduce((sum, own) => sum + own.spent_wallet_cents, 0),
      }
    }

    /** The same figures from every raw row, added up one by one. */
    async function oracle({ payee, communes }: Settlement, from: string, to: string): Promise<unknown> {
      const knex = getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION)
      const rows = async (table: string): Promise<Raw[]> => (await knex.raw<{ rows: Raw[] }>(`SELECT * FROM ${table}`)).rows
      const [entries, accounts, checkouts, bookings, refunds] = await Promise.all(
        ["canteen_wallet_entry", "canteen_wallet_account", "canteen_checkout", "canteen_booking", "canteen_refund"].map(rows)
      )
      const within = (at: unknown): boolean => dayOf(at) >= from && dayOf(at) <= to
      const cents = (all: Raw[] = [], column: string): number => all.reduce((sum, row) => sum + Number(row[column]), 0)
      const ofPayee = new Set(accounts?.filter((row) => row["payee_id"] === payee.id).map((row) => row["id"]))
      const own = entries?.filter((row) => ofPayee.has(row["account_id"] ?? "")) ?? []
      const moved = (...kinds: string[]): number => cents(own.filter((row) => within(row["posted_at"]) && kinds.includes(String(row["kind"]))), "amount_cents")
      const sold = checkouts?.filter((row) => row["payee_id"] === payee.id && row["state"] === "ordered" && within(row["arrived_at"])) ?? []
      const walletShares = cents(sold, "wallet_cents")
      const captured = sold.filter((row) => row["settled"])
      const cancelled = new Map(bookings?.filter((row) => row["status"] === "cancelled" && within(row["cancelled_at"])).map((row) => [row["id"], row]))
      const payeeCheckouts = new Set(checkouts?.filter((row) => row["payee_id"] === payee.id).map((row) => row["id"]))
      const back = refunds?.filter((row) => (row["booking_id"] ? cancelled.has(row["booking_id"]) : within(row["created_at"])) && payeeCheckouts.has(row["checkout_id"] ?? "")) ?? []
      const [walletBack, cardBack] = [back.filter((row) => row["channel"] === "wallet"), back.filter((row) => row["channel"] === "card" && row["state"] === "done")]
      const spent = -moved("checkout", "reversal")
      const opening = cents(own.filter((row) => dayOf(row["posted_at"]) < from), "amount_cents")
      const closing = cents(own.filter((row) => dayOf(row["posted_at"]) <= to), "amount_cents")
      const collected = moved("top_up") + cents(captured, "total_cents") - cents(captured, "wallet_cents")
      return {
        wallets: {
          opening_cents: opening,
          carried_over_cents: moved("opening"),
          topped_up_cents: moved("top_up"),
          spent_cents: spent === 0 ? 0 : spent,
          refunded_cents: moved("refund"),
          paid_out_cents: Math.abs(moved("payout")),
          adjusted_cents: moved("adjustment"),
          closing_cents: closing,
          unplaced_cents: spent - moved("refund") - walletShares + cents(walletBack, "cents"),
          card_collected_cents: collected,
          card_refunded_cents: cents(cardBack, "cents"),
          // No processor stands behind these rows: nobody tells what it kept.
          fees_cents: collected > 0 ? null : 0,
        },
        communes: communes.map(({ commune, spent_wallet_cents, spent_card_cents }) => {
          const here = (row: Raw | undefined): boolean => row?.["commune_id"] === commune.id
          const meals = bookings?.filter((row) => here(row) && sold.some((checkout) => checkout["id"] === row["checkout_id"])) ?? []
          const paidMeals = meals.filter((row) => captured.some((checkout) => checkout["id"] === row["checkout_id"]))
          const backHere = back.filter((row) => here(row["booking_id"] ? cancelled.get(row["booking_id"]) : row))
          const by = (channel: string, done: boolean): number => cents(backHere.filter((row) => row["channel"] === channel && (channel === "wallet" || (row["state"] === "done") === done)), "cents")
          const uncaptured = sold.filter((checkout) => !checkout["settled"]).map((checkout) => checkout["id"])
          // The wallet's part of an order whose card is not captured yet is all that this order has brought: shared among its communes, within a cent for each.
          const waiting = meals.filter((row) => uncaptured.includes(row["checkout_id"] ?? ""))
          const expected = cents(paidMeals, "price_cents")
          const share = waiting.reduce((sum, row) => {
            const checkout = sold.find((one) => one["id"] === row["checkout_id"])
            return sum + (Number(row["price_cents"]) * Number(checkout?.["wallet_cents"])) / Number(checkout?.["total_cents"])
          }, 0)
          const total = spent_wallet_cents + spent_card_cents
          expect(Math.abs(total - expected - share)).toBeLessThanOrEqual(new Set(waiting.map((row) => row["checkout_id"])).size)
          const [refundedWallet, refundedCard, due] = [by("wallet", true), by("card", true), by("card", false)]
          return {
            id: commune.id,
            spent: total,
            net: total - refundedWallet - refundedCard - due,
            meals_sold: meals.length,
            meals_refunded: new Set(backHere.flatMap((row) => row["booking_id"] ?? [])).size,
            refunded_wallet_cents: refundedWallet,
            refunded_card_cents: refundedCard,
            due_card_cents: due,
          }
        }),
        wallet_shares: walletShares,
      }
    }

    describe("rights", () => {
      it("finance of one commune reads its lines, and no figure of the payee", async () => {
        const settlements = await read(await engage("finance", canteens.communes.aiguilhe))
        expect(settlements.map(({ payee, wallets, communes }) => [payee.id, wallets, communes.map(({ commune }) => commune.name)])).toEqual([
          [canteens.payee_id, null, ["Aiguilhe"]],
        ])
      })

      it("finance of all communes of a payee reads its wallets too", async () => {
        const [settlement, ...others] = await read(await engage("finance", canteens.communes.aiguilhe, canteens.communes.coubon))
        expect([settlement?.wallets?.closing_cents, others]).toEqual([5_000, []])
        const [blavozy] = await read(await engage("manager", canteens.communes.blavozy))
        expect(blavozy?.wallets).toMatchObject({ opening_cents: 0, closing_cents: 0 })
      })

      it.each(["clerk", "kitchen"] as const)("a %s reads none", async (role) => {
        const client = await engage(role, canteens.communes.aiguilhe)
        for (const path of ["settlements", "settlements.csv"]) {
          const { status, body } = await client.get(`/admin/canteen/${path}?from=2026-11-01&to=2026-11-30`)
          expect([path, status, (typeof body === "string" ? (JSON.parse(body) as { code: string }) : body).code]).toEqual([path, 403, "permission.missing"])
        }
      })
    })

    it("is a table for French spreadsheets, limited alike", async () => {
      const client = await engage("finance", canteens.communes.aiguilhe)
      const { status, body, headers } = await client.fetch("/admin/canteen/settlements.csv?from=2026-11-01&to=2026-11-30")
      expect([status, headers["content-type"], headers["content-disposition"]]).toEqual([
        200,
        "text/csv; charset=utf-8",
        'attachment; filename="arrete-comptable-2026-11-01-2026-11-30.csv"',
      ])
      expect(body).toContain("Du;Au;Régie;Commune;Poste;Nombre;Montant en euros\r\n")
      expect(body).toContain("2026-11-01;2026-11-30;Régie de l'agglomération;Aiguilhe;Recette nette;;0,00\r\n")
      expect(body).not.toMatch(/Coubon|Porte-monnaie au début/)
    })

    it.each([
      ["", "from"],
      ["from=2026-11-01", "to"],
      ["from=2026-11-31&to=2026-11-30", "from"],
      ["from=2026-11-30&to=2026-11-01", "to"],
      ["from=2026-11-01&to=2026-11-30&payee_id=x", "payee_id"],
    ])("refuses %s", async (query, field) => {
      const { status, body } = await (await engage("finance", canteens.communes.aiguilhe)).get(`/admin/canteen/settlements?${query}`)
      expect([status, body.details?.field]).toEqual([400, field])
    })
  },
})
