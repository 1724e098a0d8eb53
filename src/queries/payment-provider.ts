import type { IPaymentModuleService, MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

/** The card account that took a payment. */
export async function readPaymentProvider(container: MedusaContainer, paymentId: string): Promise<string> {
  return (await container.resolve<IPaymentModuleService>(Modules.PAYMENT).retrievePayment(paymentId, { select: ["id", "provider_id"] })).provider_id
}
