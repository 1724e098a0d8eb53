import { z } from "@medusajs/framework/zod"

import { euros } from "../format"
import { cents, name, webAddress } from "./fields"
import { defineTemplate } from "./template"

const schema = z.object({ first_name: name, amount_cents: cents, storefront_url: webAddress })

/** A family closed its account. Cents of all its wallets. */
export type AccountClosed = z.infer<typeof schema>

export const accountClosed = defineTemplate(schema, ({ first_name, amount_cents, storefront_url }) => ({
  subject: "Votre compte est fermé",
  first_name,
  blocks: [
    { kind: "text", text: "Votre compte de cantine est fermé : vous ne pouvez plus réserver, et vos services sont terminés." },
    ...(amount_cents > 0
      ? [{ kind: "text" as const, text: `${euros(amount_cents)} de crédit vous sont remboursés : un autre e-mail vous dit comment, régie par régie.` }]
      : []),
    { kind: "text", text: "Vos commandes et vos reçus restent consultables avec les mêmes identifiants. Pour revenir, demandez à nouveau un service." },
    { kind: "text", text: "Ce n'était pas vous ? Changez tout de suite votre mot de passe et prévenez votre mairie." },
    { kind: "action", label: "Voir mes reçus", url: storefront_url },
  ],
}))
