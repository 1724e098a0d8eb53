import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { openCardShop } from "../helpers/cards"
import { openPostOffice } from "../helpers/post-office"
import { byCard, byWallet, cancelToCard, cancelToWallet, settled, topUp } from "./helpers/flows"
import { mustHold } from "./helpers/report"
import { Town } from "./helpers/town"
import { examine } from "./oracle"

jest.setTimeout(300_000)

openPostOffice()
const cardShop = openCardShop()

const ONE_ENTRY = "(SELECT id FROM canteen_wallet_entry WHERE kind = 'checkout' ORDER BY id LIMIT 1)"
const ONE_BOOKED = "(SELECT id FROM canteen_booking WHERE status = 'confirmed' ORDER BY id LIMIT 1)"
const ONE_ORDER = `(SELECT order_id FROM canteen_checkout WHERE wallet_cents < total_cents AND order_id IS NOT NULL ORDER BY id LIMIT 1)`

/** A row changed behind the application's back, and the law that must name it. One after the other: the later ones come on top. */
const TAMPERED: [string, string][] = [
  ["a balance is the sum of its entries", "UPDATE canteen_wallet_account SET balance_cents = balance_cents + 1"],
  ["the chain of a wallet is whole", `UPDATE canteen_wallet_entry SET label = 'autre' WHERE id = ${ONE_ENTRY}`],
  ["a wallet is never below zero, at any rank, and each rank adds up", `UPDATE canteen_wallet_entry SET balance_after_cents = balance_after_cents + 1 WHERE id = ${ONE_ENTRY}`],
  ["an entry of a checkout has its checkout, and a reversal its debit", `UPDATE canteen_wallet_entry SET reference = 'chk_nobody' WHERE id = ${ONE_ENTRY}`],
  ["a checkout took from the wallet what it says, once", "UPDATE canteen_checkout SET wallet_cents = wallet_cents - 1 WHERE wallet_cents > 0"],
  ["a cancelled meal gave back what it cost, its wallet part by one entry", "UPDATE canteen_refund SET cents = cents - 1"],
  ["a credited top-up has one entry of its amount, and only a credited one", "UPDATE canteen_top_up SET amount_cents = amount_cents + 1"],
  ["seats taken are the active bookings", "UPDATE canteen_meal_day SET seats_taken = seats_taken + 1"],
  ["no day has more bookings than seats", "UPDATE canteen_meal_day SET capacity = 1"],
  [
    "a beneficiary has one meal on a meal day",
    `DROP INDEX "IDX_canteen_booking_beneficiary_id_meal_day_id_unique";
     UPDATE canteen_booking SET beneficiary_id = 'bene_same', meal_day_id = (SELECT min(id) FROM canteen_meal_day)`,
  ],
  ["a booked or cancelled meal was paid: its checkout is ordered", `UPDATE canteen_booking SET checkout_id = 'chk_nobody' WHERE id = ${ONE_BOOKED}`],
  ["an ordered checkout has the meals that it was paid for", "UPDATE canteen_checkout SET total_cents = total_cents + 1"],
  ["a held meal has a hold that lives or an attempt that holds it", `UPDATE canteen_booking SET status = 'held' WHERE id = ${ONE_BOOKED}`],
  ["no attempt is left behind", "UPDATE canteen_checkout SET busy_until = now()"],
  ["a cart is completed when it became an order, and only then", "UPDATE cart SET completed_at = NULL"],
  ["an order's items less its credit lines are its transactions", `UPDATE order_item SET quantity = quantity + 1 WHERE order_id = ${ONE_ORDER}`],
  ["an order's lines are the active bookings of its checkout", ""],
  ["an order's transactions are the captures less the refunds of its payments", "UPDATE order_transaction SET amount = amount + 1"],
  ["an order's credit is what the wallet paid and did not get back, its payments what the card did", ""],
  ["a capture is finished, and of its payment's amount", "UPDATE payment SET captured_at = NULL"],
  ["the processor took and sent back what Medusa says, and nothing else", "UPDATE capture SET amount = amount + 1"],
  ["a top-up is credited when its card was captured, and only then", "UPDATE canteen_top_up SET state = 'open'"],
  ["a checkout or a top-up and its order name each other", "UPDATE canteen_checkout SET order_id = NULL"],
  ["nothing waits to be done", "UPDATE canteen_refund SET state = 'unknown'"],
  ["no cent is lost or created", "UPDATE canteen_wallet_account SET balance_cents = balance_cents + 1"],
  ["an order is linked to one cart, and a cart to one order", `DELETE FROM order_cart WHERE order_id = (SELECT max(order_id) FROM order_cart)`],
]

medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer, dbConfig }) => {
    it("finds nothing on an ordinary day, and names the row whenever one is changed behind the application's back", async () => {
      const town = await Town.open(getContainer(), api, { cards: cardShop(), database: dbConfig.clientUrl })
      for (const [index, flow] of [byWallet, byCard, topUp, cancelToWallet, cancelToCard].entries()) {
        const { go } = await flow(town, await town.settle(`family-${index}`))
        await go()
        await settled(town)
      }
      await mustHold("an ordinary day", town.examined)
      const silent: string[] = []
      for (const [law, change] of TAMPERED) {
        // Triggers and foreign keys sleep: whoever changes a row behind the application's back does the same.
        if (change) await town.sql(`DO $change$ BEGIN SET LOCAL session_replication_role = replica; ${change}; END $change$`)
        const { violations } = await examine(town.examined)
        if (!violations.some((violation) => violation.startsWith(law))) silent.push(law)
      }
      expect(silent).toEqual([])
      await topUp(town, await town.settle("gone-away"))
      const { violations } = await examine(town.examined)
      expect(violations.filter((violation) => violation.startsWith("no card is left authorised"))).toHaveLength(1)
    })
  },
})
