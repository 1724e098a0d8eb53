import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { currentInstant } from "../../src/clock"
import type { AdminDocumentResponse, OrderSummary, TopUpResponse } from "../../src/types/http"
import { tellDeadlinesWorkflow } from "../../src/workflows/tell-deadlines"
import { tellDocumentsWorkflow } from "../../src/workflows/tell-documents"
import { tellEndingHoldsWorkflow } from "../../src/workflows/tell-ending-holds"
import { tellWalletsWorkflow } from "../../src/workflows/tell-wallets"
import { fillBasket, payByWallet, readBookings, readWallet } from "../helpers/baskets"
import { type Canteens, DAYS, type Family, openCanteens, settle } from "../helpers/canteens"
import { openCardShop } from "../helpers/cards"
import type { Client } from "../helpers/client"
import { START, forward, rewind } from "../helpers/clock"
import { eventually } from "../helpers/eventually"
import { ask, membershipAt, sendPaper } from "../helpers/papers"
import { type RegisteredFamily, aRegistration, hire, registerFamily } from "../helpers/people"
import { type DeliveredMail, openPostOffice } from "../helpers/post-office"

jest.setTimeout(300_000)

const cardShop = openCardShop()
const office = openPostOffice()

const EMAIL = "camille@example.fr"
const NEWCOMER = "alix@example.fr"
const CANTEEN = "Réservation de repas Cantines Aiguilhe"

/** Each kind of mail, from the act that calls for it to a family's mailbox. */
medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let canteens: Canteens
    let dupont: Family
    let manager: Client
    let clerk: Client

    beforeAll(async () => {
      canteens = await openCanteens(getContainer(), api)
      const { canteen, coubon, communes, shop } = canteens
      dupont = await settle(getContainer(), canteens, { email: EMAIL, at: [canteen, coubon], wallet_cents: 20_000 })
      manager = await hire(getContainer(), shop, { role: "manager", commune_ids: [communes.aiguilhe] })
      clerk = await hire(getContainer(), shop, { role: "clerk", commune_ids: [communes.aiguilhe] })
    })

    beforeEach(async () => {
      rewind()
      await cardShop().reset()
    })

    type Expected = { to?: string; from: string; subject: string; says: string[] }
    /** One mail arrives, no more and no less, whose page and text both say who speaks and each of these. */
    const arrives = async ({ to = EMAIL, from, subject, says }: Expected): Promise<DeliveredMail> => {
      const received = () => office.mails.filter((mail) => mail.to === to && mail.subject === subject)
      await eventually(() => Promise.resolve().then(() => expect([office.mails.map((mail) => mail.subject), received().length]).toEqual([expect.arrayContaining([subject]), 1])))
      const [mail] = received() as [DeliveredMail]
      const page = mail.html.replace(/<style>.*<\/style>/s, "").replace(/<[^>]+>/g, "\n").replaceAll("&#39;", "'").replaceAll("&amp;", "&")
      expect(mail.html).toContain('<html lang="fr">')
      expect([mail.text.split("\n")[0], page.split("\n").filter((line) => line.trim() !== "")[1]]).toEqual([from === "Cantine Facile" ? from : `${from} (Cantine Facile)`, from])
      for (const words of says) expect([words, mail.text.includes(words), page.includes(words)]).toEqual([words, true, true])
      return mail
    }
    const book = async (dates: string[], beneficiary_id = dupont.louane): Promise<OrderSummary> => {
      const { status, body } = await payByWallet(dupont.parent, await fillBasket(dupont.parent, canteens.canteen, [{ beneficiary_id, dates }]))
      expect(status).toBe(200)
      return body.order
    }
    const newcomer = (): Promise<RegisteredFamily> =>
      registerFamily(canteens.shop, NEWCOMER, aRegistration({ memberships: [{ canteen_service_id: canteens.canteen.id, tariff_id: canteens.canteen.tariffs[0]?.id ?? "" }] }))
    const now = (): string => currentInstant().toString()

    it("a registration: it has arrived, and its address is to be confirmed", async () => {
      const { parent } = await newcomer()
      await arrives({ to: NEWCOMER, from: "Aiguilhe", subject: "Votre inscription est bien reçue", says: ["Nous avons transmis votre demande à :", "Confirmer mon adresse", "/confirmer-adresse?lien="] })
      expect((await parent.post("/store/canteen/account/address-confirmation")).status).toBe(200)
      await arrives({ to: NEWCOMER, from: "Cantine Facile", subject: "Confirmez votre adresse e-mail", says: ["/confirmer-adresse?lien="] })
    })

    it("an approval", async () => {
      const { memberships } = await newcomer()
      expect((await clerk.post(`/admin/canteen/memberships/${memberships[0]?.id ?? ""}/approve`)).status).toBe(200)
      await arrives({ to: NEWCOMER, from: "Aiguilhe", subject: `${CANTEEN} : votre inscription est acceptée`, says: ["Vous pouvez réserver dès maintenant.", "Enfant"] })
    })

    it("a refusal, with its reason", async () => {
      const { memberships } = await newcomer()
      expect((await clerk.post(`/admin/canteen/memberships/${memberships[0]?.id ?? ""}/refuse`, { reason: "Adresse hors de la commune." })).status).toBe(200)
      await arrives({ to: NEWCOMER, from: "Aiguilhe", subject: `${CANTEEN} : votre inscription n'est pas acceptée`, says: ["Adresse hors de la commune."] })
    })

    it("a booking, with the way to its receipt", async () => {
      const { id, display_id } = await book([DAYS.thursday, DAYS.monday])
      const says = [`Louane, ${CANTEEN} : 2 dates, 7,60\u00a0€`, "novembre 2026\u00a0: jeu. 26, lun. 30", "Payé avec le porte-monnaie", "Voir mon reçu", `/compte/recus?commande=${id}`]
      await arrives({ from: "Aiguilhe", subject: `Réservation confirmée, commande n° ${display_id}`, says })
    })

    it("a cancellation, with what comes back", async () => {
      await book([DAYS.thursday])
      const [meal] = await readBookings(dupont.parent)
      await dupont.parent.post("/store/canteen/bookings/cancel", { booking_ids: [meal?.id], refund_to: "wallet" })
      await arrives({ from: "Aiguilhe", subject: "Réservation annulée", says: [`Louane, jeu. 26 nov., ${CANTEEN} : 3,80\u00a0€`, "Remis sur le porte-monnaie", "Voir mes reçus"] })
    })

    it("a closure, with its reason and what came back", async () => {
      await book([DAYS.thursday, DAYS.monday])
      const asked = { canteen_service_ids: [canteens.canteen.id], from: DAYS.thursday, to: DAYS.monday, reason: "strike", note: "Préavis de grève national." }
      expect((await manager.post("/admin/canteen/closures", asked)).status).toBeLessThan(300)
      const says = ["Le service est fermé du jeu. 26 nov. au lun. 30 nov. : grève.", "Préavis de grève national.", `Louane, lun. 30 nov., ${CANTEEN} : 3,80\u00a0€`, "7,60\u00a0€"]
      await arrives({ from: "Aiguilhe", subject: "Service fermé : 2 repas annulés et remboursés", says })
    })

    it("a top-up by card, with the way to its receipt", async () => {
      const { id } = await readWallet(dupont.parent)
      const { body } = await dupont.parent.post<TopUpResponse>(`/store/canteen/wallets/${id}/top-ups`, { amount_cents: 2_000 })
      expect((await cardShop().pay(dupont.parent, body.cart_id)).status).toBe(200)
      await arrives({ from: "Cantine Facile", subject: "Porte-monnaie rechargé de 20,00\u00a0€", says: ["Régie de l'agglomération", "220,00\u00a0€", "/compte/recus"] })
    })

    it("a hold that is about to end", async () => {
      const cart = await fillBasket(dupont.parent, canteens.canteen, [{ beneficiary_id: dupont.louane, dates: [DAYS.thursday, DAYS.monday] }])
      expect((await dupont.parent.post(`/store/canteen/carts/${cart}/hold`)).status).toBe(200)
      forward(21)
      await tellEndingHoldsWorkflow(getContainer()).run({ input: { now: now() } })
      await arrives({ from: "Aiguilhe", subject: "Votre réservation n'est pas encore payée", says: ["Les places de vos 2 repas sont gardées jusqu'à ce moment : lun. 23 nov. à\u00a08\u00a0h\u00a030.", "/panier"] })
    })

    it("a cutoff that comes", async () => {
      await dupont.parent.post("/store/canteen/patterns", { beneficiary_id: dupont.louane, canteen_service_id: canteens.canteen.id, weeks: "every", weekdays: ["thu"] })
      await tellDeadlinesWorkflow(getContainer()).run({ input: { now: "2026-11-24T09:00:00+01:00" } })
      const says = [`${CANTEEN}, avant mer. 25 nov. à\u00a010\u00a0h`, "Louane, jeu. 26 nov.", "Ne plus recevoir ces rappels"]
      await arrives({ from: "Aiguilhe", subject: "Repas à réserver avant mer. 25 nov. à\u00a010\u00a0h", says })
    })

    it("a low balance", async () => {
      const { id } = await readWallet(dupont.parent)
      expect((await dupont.parent.post(`/store/canteen/wallets/${id}/low-balance`, { threshold_cents: 19_900 })).status).toBe(200)
      await book([DAYS.thursday])
      await tellWalletsWorkflow(getContainer()).run({ input: { now: now() } })
      await arrives({ from: "Cantine Facile", subject: "Il reste 196,20\u00a0€ sur votre porte-monnaie", says: ["Votre porte-monnaie est passé sous 199,00\u00a0€", "Recharger mon crédit"] })
    })

    it("a paper that ends", async () => {
      const commune_id = canteens.communes.aiguilhe
      await ask(manager, { commune_id, kind: "insurance" })
      const { body } = await sendPaper(dupont.parent, { membership_id: await membershipAt(dupont.parent, commune_id), beneficiary_id: dupont.louane })
      expect((await clerk.post<AdminDocumentResponse>(`/admin/canteen/documents/${body.document.id}/accept`, { valid_until: "2026-12-20" })).status).toBe(200)
      await arrives({ from: "Aiguilhe", subject: "Aiguilhe : votre document est accepté", says: ["Louane"] })
      await tellDocumentsWorkflow(getContainer()).run({ input: { now: START } })
      await arrives({ from: "Aiguilhe", subject: "Aiguilhe : un document arrive à sa fin", says: ["Louane", "20 décembre 2026", "Envoyer le nouveau document"] })
    })

    it("a password that is forgotten", async () => {
      await canteens.shop.post("/auth/customer/emailpass/reset-password", { identifier: EMAIL })
      await arrives({ from: "Cantine Facile", subject: "Choisir un nouveau mot de passe", says: ["Ce lien est valable 15 minutes.", "token="] })
    })
  },
})
