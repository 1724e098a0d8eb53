import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { AuthEvents } from "@medusajs/framework/utils"
import { tellFactorChangeWorkflow } from "../workflows/tell-second-factor"

type FactorChanged = { auth_identity_id: string; mfa_id: string }

/** A member of staff enabled a second factor or switched it off: it is recorded, and its owner told. */
export default async function secondFactorChanged({ event, container }: SubscriberArgs<FactorChanged>): Promise<void> {
  const { auth_identity_id, mfa_id } = event.data
  const change = event.name === AuthEvents.MFA_ENABLED ? "enabled" : "disabled"
  await tellFactorChangeWorkflow(container).run({ input: { auth_identity_id, mfa_id, change } })
}

export const config: SubscriberConfig = { event: [AuthEvents.MFA_ENABLED, AuthEvents.MFA_DISABLED] }
