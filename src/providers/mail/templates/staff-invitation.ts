import { z } from "@medusajs/framework/zod"

import { name, webAddress } from "./fields"
import { defineTemplate } from "./template"

/** The roles in words, as a newcomer reads them. */
export const ROLES = {
  platform_admin: "administration de la plateforme",
  platform_finance: "finances de la plateforme",
  manager: "responsable",
  clerk: "agent d'accueil",
  kitchen: "cuisine",
  finance: "finances",
} as const

const schema = z.object({
  invitation_url: webAddress,
  role: z.enum(["platform_admin", "platform_finance", "manager", "clerk", "kitchen", "finance"]),
  communes: z.array(name),
  days: z.number().int().positive(),
})

/** Somebody is invited to work with the canteen's administration. The address is a secret: it gives the role. */
export type StaffInvitation = z.infer<typeof schema>

export const staffInvitation = defineTemplate(schema, ({ invitation_url, role, communes, days }) => ({
  subject: "Votre invitation dans l'équipe de la cantine",
  blocks: [
    { kind: "text", text: "Vous avez reçu une invitation à travailler avec l'administration de la cantine." },
    {
      kind: "figures",
      rows: [{ label: "Rôle", value: ROLES[role] }, ...(communes.length > 0 ? [{ label: communes.length > 1 ? "Communes" : "Commune", value: communes.join(", ") }] : [])],
    },
    { kind: "action", label: "Accepter l'invitation", url: invitation_url },
    {
      kind: "text",
      text: `Ce lien est personnel, sert une seule fois et reste valable ${days} jours. Ne le transmettez à personne. Si vous n'attendiez pas cette invitation, ne faites rien.`,
    },
  ],
}))
