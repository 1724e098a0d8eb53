import type { MedusaContainer } from "@medusajs/framework/types"
import { StepResponse, createStep, createWorkflow } from "@medusajs/framework/workflows-sdk"
import { Temporal } from "temporal-polyfill"
import { readEnvironment } from "../environment"
import { STORE_CREDIT_MODULE } from "../modules/store-credit"
import type { UntoldAdjustment } from "../modules/store-credit/adjust"
import type { LowBalance } from "../modules/store-credit/low-balance"
import type StoreCreditModuleService from "../modules/store-credit/service"
import type { MailTemplates } from "../providers/mail"
import { readAddressee } from "../queries/mails"
import { readPayout } from "../queries/payouts"
import { readPayees, readWallets } from "../queries/wallets"
import { sendMailWorkflow } from "./send-mail"
import { tried } from "./tried"

export type TellWalletsInput = { now: string }
const A_RUN = 100
const page = (): string => new URL("/compte/porte-monnaie", readEnvironment().STOREFRONT_URL).href

/** Each mail stands alone: it is noted as sent once it has left, and its key keeps a second one from leaving. */
const tellStep = createStep("canteen-tell-wallets", async ({ now }: TellWalletsInput, { container }) => {
  const wallets = container.resolve<StoreCreditModuleService>(STORE_CREDIT_MODULE)
  for (const adjustment of await wallets.untoldAdjustments(A_RUN)) {
    await tried(container, `mail of ${adjustment.id}`, () => tellAdjustment(container, adjustment))
  }
  for (const low of await wallets.lowBalances(A_RUN)) {
    await tried(container, `mail of the low balance of ${low.account_id}`, () => tellLowBalance(container, low, now))
  }
  for (const { id, told, transfer_told, paid_on } of await wallets.untoldPayouts(A_RUN)) {
    if (!told) await tried(container, `mail of ${id}`, () => tellPayoutAsked(container, id))
    if (paid_on !== null && !transfer_told) await tried(container, `mail of the transfer of ${id}`, () => tellPayoutPaid(container, id, paid_on))
  }
  return new StepResponse(undefined)
})

async function tellPayoutAsked(container: MedusaContainer, id: string): Promise<void> {
  const { to, data } = await composePayout(container, id)
  await sendMailWorkflow(container).run({ input: { to, template: "payout-asked", data, idempotency_key: `payout:${id}` } })
  await container.resolve<StoreCreditModuleService>(STORE_CREDIT_MODULE).updateCanteenPayouts({ id, told: true })
}

async function tellPayoutPaid(container: MedusaContainer, id: string, paid_on: string): Promise<void> {
  const { to, data } = await composePayout(container, id)
  await sendMailWorkflow(container).run({ input: { to, template: "payout-paid", data: { ...data, paid_on }, idempotency_key: `payout-paid:${id}` } })
  await container.resolve<StoreCreditModuleService>(STORE_CREDIT_MODULE).updateCanteenPayouts({ id, transfer_told: true })
}

async function composePayout(container: MedusaContainer, id: string): Promise<{ to: string; data: MailTemplates["payout-asked"] }> {
  const wallets = container.resolve<StoreCreditModuleService>(STORE_CREDIT_MODULE)
  const { account_id } = await wallets.retrieveCanteenPayout(id)
  const [{ amount_cents, card_cents, transfer_cents, iban }, account] = await Promise.all([readPayout(container, id), wallets.retrieveCanteenWalletAccount(account_id)])
  const { to, payee } = await readTold(container, account)
  return { to: to.email, data: { first_name: to.first_name, payee, amount_cents, card_cents, transfer_cents, iban, storefront_url: page() } }
}

async function tellAdjustment(container: MedusaContainer, adjustment: UntoldAdjustment): Promise<void> {
  const { id, customer_id, payee_id, amount_cents, balance_after_cents: balance_cents, reason } = adjustment
  const { to, payee } = await readTold(container, { customer_id, payee_id })
  const data = { first_name: to.first_name, payee, amount_cents, balance_cents, reason, storefront_url: page() }
  await sendMailWorkflow(container).run({ input: { to: to.email, template: "wallet-adjusted", data, idempotency_key: `adjustment:${id}` } })
  await container.resolve<StoreCreditModuleService>(STORE_CREDIT_MODULE).noteAdjustmentTold(id)
}

async function tellLowBalance(container: MedusaContainer, low: LowBalance, now: string): Promise<void> {
  const { account_id, customer_id, payee_id, balance_cents, threshold_cents, armed } = low
  const [{ to, payee }, wallets] = await Promise.all([
    readTold(container, { customer_id, payee_id }),
    readWallets(container, customer_id, Temporal.Instant.from(now)),
  ])
  const covers_until = wallets.find((wallet) => wallet.id === account_id)?.covers_until ?? null
  const data = { first_name: to.first_name, payee, balance_cents, threshold_cents, covers_until, storefront_url: page() }
  await sendMailWorkflow(container).run({ input: { to: to.email, template: "low-balance", data, idempotency_key: `low-balance:${account_id}:${armed}` } })
  await container.resolve<StoreCreditModuleService>(STORE_CREDIT_MODULE).disarmLowBalance(low)
}

async function readTold(container: MedusaContainer, owner: { customer_id: string; payee_id: string }): Promise<{ to: { email: string; first_name: string }; payee: string }> {
  const [to, payees] = await Promise.all([readAddressee(container, owner.customer_id), readPayees(container)])
  return { to, payee: payees.get(owner.payee_id)?.name ?? "" }
}

/** Tells families what became of their wallets, from what is stored: adjustments, pay-outs, and balances below the amount that they chose. */
export const tellWalletsWorkflow = createWorkflow("canteen-tell-all-wallets", (input: TellWalletsInput) => {
  tellStep(input)
})
