import { z } from "@medusajs/framework/zod"

import { dateInWords } from "../format"
import { day, name, webAddress } from "./fields"
import { defineTemplate } from "./template"

/** `paper` is the document's name after "votre document", never one that tells of a child's health; `beneficiary` whose it is, when it is a child's. */
const facts = { first_name: name, commune: name, paper: name, beneficiary: name.nullable(), storefront_url: webAddress }
const accepted = z.object({ ...facts, valid_until: day.nullable() })
const refused = z.object({ ...facts, reason: name })
const ending = z.object({ ...facts, valid_until: day })

/** A commune accepted a family's document, until a day or without end. */
export type DocumentAccepted = z.infer<typeof accepted>
/** A commune rejected a family's document, or asks for another one, and says why. */
export type DocumentRefused = z.infer<typeof refused>
/** A document that a commune accepted ends soon. */
export type DocumentEnding = z.infer<typeof ending>

type Named = Pick<DocumentAccepted, "paper" | "beneficiary">

function quoted({ paper, beneficiary }: Named): string {
  return `« ${paper} »${beneficiary ? ` (${beneficiary})` : ""}`
}

const toPage = (label: string, url: string) => ({ kind: "action" as const, label, url })

export const documentAccepted = defineTemplate(accepted, (data) => ({
  subject: `${data.commune} : votre document est accepté`,
  first_name: data.first_name,
  blocks: [
    { kind: "text", text: `${data.commune} a accepté le document ${quoted(data)}.` },
    { kind: "text", text: data.valid_until ? `Il est valable jusqu'au ${dateInWords(data.valid_until)}.` : "Il est valable sans date de fin." },
    toPage("Voir mes pièces justificatives", data.storefront_url),
  ],
}))

export const documentRejected = defineTemplate(refused, (data) => ({
  subject: `${data.commune} : votre document n'est pas accepté`,
  first_name: data.first_name,
  blocks: [
    { kind: "text", text: `${data.commune} n'a pas accepté le document ${quoted(data)}.` },
    { kind: "section", title: "Motif donné par la mairie", lines: [data.reason] },
    { kind: "text", text: "Vous pouvez en envoyer un autre depuis votre espace." },
    toPage("Envoyer un autre document", data.storefront_url),
  ],
}))

export const documentAskedAgain = defineTemplate(refused, (data) => ({
  subject: `${data.commune} vous demande un nouveau document`,
  first_name: data.first_name,
  blocks: [
    { kind: "text", text: `${data.commune} vous demande d'envoyer de nouveau le document ${quoted(data)}. Celui que vous aviez envoyé ne compte plus.` },
    { kind: "section", title: "Motif donné par la mairie", lines: [data.reason] },
    toPage("Envoyer le document", data.storefront_url),
  ],
}))

export const documentEnding = defineTemplate(ending, (data) => ({
  subject: `${data.commune} : un document arrive à sa fin`,
  first_name: data.first_name,
  blocks: [
    { kind: "text", text: `Le document ${quoted(data)} que ${data.commune} a accepté est valable jusqu'au ${dateInWords(data.valid_until)}.` },
    { kind: "text", text: "Vous pouvez envoyer le suivant dès maintenant." },
    toPage("Envoyer le nouveau document", data.storefront_url),
  ],
}))
