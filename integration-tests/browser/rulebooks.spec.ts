import type { Locator, Page } from "playwright-core"
import type { MeResponse, RulebooksResponse, RulebookVersion } from "../../src/types/http"
import { Backend } from "./helpers/backend"
import { arrivesAt, plain, sees } from "./helpers/screen"
import { stack } from "./helpers/stack"
import { logsInAsStaff, opensAdmin } from "./helpers/staff"
import { DESKTOP, Visitor } from "./helpers/visitor"

/** A minute of someone who is not in a hurry. */
const MOST_GESTURES = 16
/** After every other spec's meals. */
const EFFECTIVE = "2027-06-01"

/** The service's versions, as the server has them. */
async function versions(): Promise<RulebookVersion[]> {
  const manager = await Backend.logIn("user", stack.logins.manager_aiguilhe)
  const me = await manager.get<MeResponse>("/admin/canteen/me")
  const service = me.communes.flatMap(({ canteen_services }) => canteen_services).find(({ slug }) => slug === "garderie")
  return (await manager.get<RulebooksResponse>(`/admin/canteen/canteen-services/${service?.id ?? ""}/rulebooks`)).rulebooks
}

/** Whoever writes a rulebook, counted. */
class Hand {
  gestures = 0

  constructor(private readonly page: Page) {}

  async clicks(target: Locator): Promise<void> {
    this.gestures += 1
    await target.click()
  }

  async chooses(field: Locator, choice: string): Promise<void> {
    await this.clicks(field)
    await this.clicks(this.page.getByRole("option", { name: choice, exact: true }))
  }

  async writes(field: Locator, text: string): Promise<void> {
    this.gestures += 1
    await field.fill(text)
  }
}

describe("« jeudi 9 h pour la semaine suivante, annulation la veille avant 10 h, hors délai + 50 % »", () => {
  const manager = new Visitor(DESKTOP)

  manager.does(`is written and published in at most ${MOST_GESTURES} gestures, without JSON`, async (page) => {
    await logsInAsStaff(page, "manager_aiguilhe")
    await arrivesAt(page, "Validations")
    await opensAdmin(page, "/reglements")
    await arrivesAt(page, "Règlements")
    await page.getByRole("combobox", { name: "Service" }).click()
    await page.getByRole("option", { name: /garderie/i }).click()
    const hand = new Hand(page)
    const part = (name: string): Locator => page.getByRole("group", { name, exact: true })
    await hand.clicks(page.getByRole("button", { name: "Nouvelle version" }))
    await hand.chooses(part("Réservation").getByRole("combobox", { name: "Limite" }), "Tel jour d'une semaine précédente")
    await hand.writes(part("Réservation").getByLabel("Heure"), "9 h")
    await hand.chooses(part("Réservation hors délai").getByRole("combobox", { name: "Après la limite" }), "Acceptée, prix majoré d'un pourcentage")
    await hand.writes(part("Réservation hors délai").getByLabel("Majoration en %"), "50")
    await hand.writes(part("Annulation").getByLabel("Nombre de jours avant"), "1")
    await hand.writes(part("Annulation").getByLabel("Heure"), "10 h")
    await hand.writes(page.getByLabel("S'applique aux repas à partir du"), EFFECTIVE)
    for (const words of ["Réservation jusqu'au jeudi 9 h pour la semaine suivante.", "Hors délai : prix majoré de 50 %.", "Annulation jusqu'à la veille 10 h."]) {
      await sees(page, words)
    }
    await sees(page, "Aucun problème : ce règlement peut être publié.")
    await hand.clicks(page.getByRole("button", { name: "Publier" }))
    await hand.clicks(page.getByRole("alertdialog").getByRole("button", { name: "Publier" }))
    await page.getByRole("heading", { name: "À partir du mardi 1er juin 2027" }).waitFor()
    expect(hand.gestures).toBeLessThanOrEqual(MOST_GESTURES)
    process.stdout.write(`   a rulebook: ${hand.gestures} gestures\n`)
    const [published, current] = await versions()
    expect(published?.rulebook).toEqual({
      ...current?.rulebook,
      effective_from: EFFECTIVE,
      book: {
        cutoff: { kind: "week_before", weeks: 1, weekday: "thu", at: "09:00", if_closed: "keep" },
        late: { kind: "factor", factor: "1.5", until: null, per: "meal" },
      },
      cancel: { cutoff: { kind: "days_before", days: 1, counting: "calendar", at: "10:00", if_closed: "keep" }, late: { kind: "refuse" }, refund_cents: null },
    })
    expect(published?.rulebook.absence?.proof_tiers).toHaveLength(2)
  })

  manager.does("is not published with what a family cannot meet, and says where", async (page) => {
    await page.getByRole("button", { name: "Nouvelle version" }).click()
    const cost = page.getByLabel("Coût d'un repas en euros")
    await cost.fill("0,10")
    const checks = page.getByRole("listitem").filter({ hasText: "plus que le coût du repas" })
    await checks.first().waitFor()
    expect(plain(await checks.first().innerText())).toMatch(/^Tarif « /)
    expect(await page.getByRole("button", { name: "Publier" }).isDisabled()).toBe(true)
    await cost.fill("")
    await page.getByRole("group", { name: "Réservation", exact: true }).getByLabel("Heure").fill("25 h")
    await sees(page, "Valeur impossible.")
    await page.getByRole("button", { name: "Retour aux versions" }).click()
  })

  manager.does("is withdrawn before it takes effect", async (page) => {
    await page.getByRole("button", { name: "Retirer la version du mardi 1er juin 2027" }).click()
    await page.getByRole("alertdialog").getByRole("button", { name: "Retirer" }).click()
    await sees(page, "Version du mardi 1er juin 2027 retirée")
    expect((await versions()).map(({ effective_from }) => effective_from)).not.toContain(EFFECTIVE)
  })
})
