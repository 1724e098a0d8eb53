import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { DOCUMENT_DECIDED } from "../workflows/decide-document"
import { tellDocumentWorkflow } from "../workflows/tell-document"

/** A commune answered on a document: the family is told. */
export default async function documentDecided({ event, container }: SubscriberArgs<{ id: string }>): Promise<void> {
  await tellDocumentWorkflow(container).run({ input: event.data })
}

export const config: SubscriberConfig = { event: DOCUMENT_DECIDED }
