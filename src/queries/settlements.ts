import type { MedusaContainer } from "@medusajs/framework/types"
import { type SettledPayee, settlePayee } from "../decisions/settlement"
import { BOOKING_MODULE } from "../modules/booking"
import type BookingModuleService from "../modules/booking/service"
import { communeFigures } from "../modules/booking/settlement-figures"
import { COMMUNE_MODULE } from "../modules/commune"
import type CommuneModuleService from "../modules/commune/service"
import { ledgerFigures } from "../modules/store-credit/settlement-figures"
import type { CommuneScope } from "../types/commune-scope"
import type { Day, Settlement } from "../types/http"
import { feeFigures } from "./settlement-fees"

/**
 * The settlement of each payee of the caller's communes, both days included, as one moment of the database saw it: what is booked while it is made is in all
 * of its figures, or in none.
 */
export async function readSettlements(container: MedusaContainer, communes: CommuneScope, period: { from: Day; to: Day }): Promise<Settlement[]> {
  const [figures, towns, payees] = await Promise.all([
    container.resolve<BookingModuleService>(BOOKING_MODULE).atomically(async (sql) => {
      await sql("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
      return { ledger: await ledgerFigures(sql, period), sold: await communeFigures(sql, period), fees: await feeFigures(sql, period) }
    }),
    container.resolve<CommuneModuleService>(COMMUNE_MODULE).listCanteenCommunes({}, { select: ["id", "name", "payee_id"], order: { rank: "ASC", name: "ASC" } }),
    container.resolve<CommuneModuleService>(COMMUNE_MODULE).listCanteenPayees({}, { select: ["id", "name"], order: { name: "ASC" } }),
  ])
  return payees.flatMap((payee) => {
    const sold = figures.sold.filter(({ payee_id }) => payee_id === payee.id)
    const own = towns.filter(({ id, payee_id }) => payee_id === payee.id || sold.some(({ commune_id }) => commune_id === id))
    const visible = own.filter(({ id }) => communes.includes(id))
    if (visible.length === 0) return []
    const settled: SettledPayee = {
      payee: { id: payee.id, name: payee.name },
      ledger: figures.ledger.find(({ payee_id }) => payee_id === payee.id),
      fees: figures.fees.find(({ payee_id }) => payee_id === payee.id),
      communes: own.map(({ id, name }) => ({ commune: { id, name }, figures: sold.find(({ commune_id }) => commune_id === id) })),
    }
    const { wallets, ...settlement } = settlePayee(settled)
    const shown = settlement.communes.filter(({ commune }) => communes.includes(commune.id))
    return [{ payee: settlement.payee, wallets: visible.length === own.length ? wallets : null, communes: shown }]
  })
}
