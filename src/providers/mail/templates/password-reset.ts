import { z } from "@medusajs/framework/zod"

import { webAddress } from "./fields"
import { defineTemplate } from "./template"

const schema = z.object({ reset_url: webAddress, minutes: z.number().int().positive() })

/** Someone asked for a new password. The address is a secret: it opens the account. */
export type PasswordReset = z.infer<typeof schema>

export const passwordReset = defineTemplate(schema, ({ reset_url, minutes }) => ({
  subject: "Choisir un nouveau mot de passe",
  blocks: [
    { kind: "text", text: `Vous avez demandé un nouveau mot de passe. Ce lien est valable ${minutes} minutes.` },
    { kind: "action", label: "Choisir mon mot de passe", url: reset_url },
    {
      kind: "text",
      text: "Si vous n'avez rien demandé, ne faites rien : votre mot de passe reste le même. Ne transmettez ce lien à personne.",
    },
  ],
}))
