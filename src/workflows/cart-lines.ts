import type { ICartModuleService } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { StepResponse, createStep } from "@medusajs/framework/workflows-sdk"
import { toEuros } from "../decisions/euros"
import { lineSubtitle, lineTitle } from "../decisions/line-words"
import type { SelectedLine } from "../decisions/select"
import type { MealLineMetadata } from "../queries/cart-meals"
import type { MealChoice } from "../queries/meal-choice"

type NewLine = { title: string; subtitle: string; variant_id: string | null; product_id: string | null; quantity: number; unit_price: number; metadata: MealLineMetadata }

/** Lines of meals that leave a cart and those that come instead. */
export type LinesPlan = { cart_id: string; replaced: string[]; lines: NewLine[] }

/** The lines that take the place of `replaced` in the cart of a choice. */
export function planLines({ cart, context }: MealChoice, replaced: string[], lines: SelectedLine[]): LinesPlan {
  const { service } = context.prepared
  return {
    cart_id: cart.id,
    replaced,
    lines: lines.map((line) => ({
      title: lineTitle(service.name, line.dates),
      subtitle: lineSubtitle(line.tariff_label, line.dates),
      variant_id: line.variant_id,
      product_id: service.product_id,
      quantity: line.dates.length,
      unit_price: toEuros(line.unit_price_cents),
      metadata: {
        canteen: true,
        cart_id: cart.id,
        beneficiary_id: line.beneficiary_id,
        canteen_service_id: service.id,
        tariff_id: line.tariff_id,
        dates: line.dates,
      },
    })),
  }
}

/** Writes planned lines into their cart. */
export const replaceLinesStep = createStep(
  "canteen-replace-lines",
  async (plan: LinesPlan, { container }) => {
    const carts = container.resolve<ICartModuleService>(Modules.CART)
    if (plan.replaced.length > 0) await carts.softDeleteLineItems(plan.replaced)
    const added = plan.lines.map((line) => ({
      ...line,
      cart_id: plan.cart_id,
      variant_id: line.variant_id ?? undefined,
      product_id: line.product_id ?? undefined,
      requires_shipping: false,
      is_discountable: false,
      is_tax_inclusive: true,
      is_custom_price: true,
      metadata: { ...line.metadata },
    }))
    const created = added.length > 0 ? await carts.addLineItems(added) : []
    return new StepResponse(undefined, { removed: plan.replaced, added: created.map((line) => line.id) })
  },
  async (done, { container }) => {
    if (!done) return
    const carts = container.resolve<ICartModuleService>(Modules.CART)
    if (done.added.length > 0) await carts.deleteLineItems(done.added)
    if (done.removed.length > 0) await carts.restoreLineItems(done.removed)
  }
)
