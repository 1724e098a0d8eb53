import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { TOP_UP_CREDITED } from "../workflows/capture-order"
import { type TellTopUpInput, tellTopUpWorkflow } from "../workflows/tell-top-up"

/** A wallet was credited: the family gets its receipt. */
export default async function topUpTold({ event, container }: SubscriberArgs<TellTopUpInput>): Promise<void> {
  await tellTopUpWorkflow(container).run({ input: event.data })
}

export const config: SubscriberConfig = { event: TOP_UP_CREDITED }
