import { z } from "@medusajs/framework/zod"

import { instantInWords } from "../format"
import { instant, name, webAddress } from "./fields"
import { defineTemplate } from "./template"

const schema = z.object({ first_name: name, due_at: instant, storefront_url: webAddress })

/** Somebody who knows the password asked that a family be erased. Until `due_at` it can be taken back. */
export type ErasureAsked = z.infer<typeof schema>

export const erasureAsked = defineTemplate(schema, ({ first_name, due_at, storefront_url }) => ({
  subject: "Vos données vont être effacées",
  first_name,
  blocks: [
    { kind: "text", text: `Vous avez demandé l'effacement de vos données. Il aura lieu après ce moment : ${instantInWords(due_at)}.` },
    { kind: "text", text: "Jusque-là, vous pouvez y renoncer depuis la page « Mes données ». Ensuite, rien ne pourra être rétabli et vous ne pourrez plus vous connecter." },
    { kind: "text", text: "Téléchargez avant ce jour ce que vous voulez garder, en particulier vos reçus." },
    { kind: "text", text: "Ce n'était pas vous ? Renoncez à l'effacement, changez tout de suite votre mot de passe et prévenez votre mairie." },
    { kind: "action", label: "Voir mes données", url: storefront_url },
  ],
}))
