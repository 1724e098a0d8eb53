import { z } from "@medusajs/framework/zod"

import { webAddress } from "./fields"
import { defineTemplate } from "./template"

const schema = z.object({ first_name: z.string(), change: z.enum(["enabled", "disabled", "reset"]), admin_url: webAddress })

/** Someone's second factor was enabled, switched off by themselves, or taken away by who may. */
export type SecondFactorChanged = z.infer<typeof schema>

const WORDS: Readonly<Record<SecondFactorChanged["change"], { subject: string; text: string }>> = {
  enabled: {
    subject: "Double authentification activée",
    text: "Votre compte de l'espace des agents demande désormais, après le mot de passe, un code de votre application d'authentification.",
  },
  disabled: {
    subject: "Double authentification désactivée",
    text: "La double authentification de votre compte de l'espace des agents vient d'être désactivée, avec un de vos codes.",
  },
  reset: {
    subject: "Double authentification réinitialisée",
    text: "La double authentification de votre compte de l'espace des agents vient d'être réinitialisée par votre responsable ou par l'administration de la plateforme. Vos anciens codes, codes de secours compris, ne fonctionnent plus. Configurez-la de nouveau à votre prochaine connexion.",
  },
}

export const secondFactorChanged = defineTemplate(schema, ({ first_name, change, admin_url }) => ({
  subject: WORDS[change].subject,
  first_name,
  blocks: [
    { kind: "text", text: WORDS[change].text },
    { kind: "action", label: "Ouvrir l'espace des agents", url: admin_url },
    { kind: "text", text: "Si cela ne vient pas de vous, changez votre mot de passe et prévenez aussitôt votre responsable." },
  ],
}))
