import { render } from "../templates"
import { SAMPLES } from "./samples"

/** What a reader of the HTML sees, without its markup and style. */
function wordsOf(html: string): string[] {
  const entities: Record<string, string> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'", "&nbsp;": " " }
  return html
    .slice(html.indexOf("<h1"))
    .replace(/<[^>]+>/g, " ")
    .replace(/&[a-z#0-9]+;/g, (entity) => entities[entity] ?? entity)
    .split(/[\s:]+/)
    .filter((word) => word !== "")
}

describe("every mail", () => {
  it.each(Object.entries(SAMPLES))("%s is a French page and a text that says as much", (name, data) => {
    const { subject, text, html } = render(name, data)
    expect(subject).not.toMatch(/[\n!]/)
    expect(html).toContain('<html lang="fr">')
    expect(html).toContain(`</h1>`)
    const known = new Set([...wordsOf(`<h1>${subject}</h1>`), ...text.split(/[\s:]+/)])
    const onlyInHtml = new Set("Si le bouton ne s'ouvre pas, copiez cette adresse".split(" "))
    expect(wordsOf(html).filter((word) => !known.has(word) && !onlyInHtml.has(word))).toEqual([])
    expect(`${text}${html}`).not.toMatch(/undefined|\[object|NaN/)
  })

  it.each(Object.entries(SAMPLES))("%s keeps markup in the data harmless", (name, data) => {
    const hostile = JSON.parse(
      JSON.stringify(data).replace(/"(Camille|Enfant|Louane|Régie du Puy|Aiguilhe)"/g, '"<img src=x onerror=alert(1)>\\"&"')
    )
    const { html } = render(name, hostile)
    expect(html).not.toContain("<img")
    if (JSON.stringify(hostile).includes("<img")) expect(html).toContain("&lt;img src=x onerror=alert(1)&gt;&quot;&amp;")
  })

  it.each(Object.entries(SAMPLES))("%s refuses missing data and names the field, not its value", (name, data) => {
    for (const field of Object.keys(data)) {
      expect(() => render(name, { ...data, [field]: undefined })).toThrow(`field "${field}`)
    }
  })

  it("refuses an address that is not one of the web", () => {
    const reset = { ...SAMPLES["password-reset"], reset_url: "javascript:alert('secret-token')" }
    expect(() => render("password-reset", reset)).toThrow(
      expect.not.objectContaining({ message: expect.stringContaining("secret-token") })
    )
  })

  it("that is unknown is refused with the names that exist", () => {
    expect(() => render("welcome", {})).toThrow(/Unknown mail template "welcome".*registration-received/)
    expect(() => render("toString", {})).toThrow("Unknown mail template")
  })
})

describe("how a mail is laid out", () => {
  const booking = { ...SAMPLES["booking-confirmed"], commune: "Aiguilhe" }

  it("speaks in the name of the commune whose affair it is, and else of the platform, in the page as in the text", () => {
    const { html, text } = render("booking-confirmed", booking)
    expect([/<p class="m-sender"[^>]*>([^<]*)</.exec(html)?.[1], text.split("\n")[0]]).toEqual(["Aiguilhe", "Aiguilhe (Cantine Facile)"])
    for (const commune of [null, undefined, ""]) {
      const ours = render("booking-confirmed", { ...booking, commune })
      expect([/<p class="m-sender"[^>]*>([^<]*)</.exec(ours.html)?.[1], ours.text.split("\n")[0]]).toEqual(["Cantine Facile", "Cantine Facile"])
    }
    expect(render("booking-confirmed", { ...booking, commune: "<b>" }).html).toContain("&lt;b&gt;")
  })

  it("is made for the night, too: every colour that words have by day has one there", () => {
    const { html } = render("deadline-to-come", { ...SAMPLES["deadline-to-come"], commune: "Aiguilhe" })
    expect(html).toContain('<meta name="color-scheme" content="light dark">')
    expect(html).toContain("@media (prefers-color-scheme:dark)")
    const coloured = [...html.matchAll(/<(\w+)(?: class="([^"]*)")?[^>]* style="[^"]*(?:^|;|")color:#[^"]*"/g)].filter(([, tag]) => tag !== "a").map(([, , named]) => named ?? "none")
    expect(coloured.length).toBeGreaterThan(3)
    for (const named of coloured) expect(named).toMatch(/\bm-(body|sender|muted)\b/)
  })

  it("stops by a link that the page and the text have, and no other mail has one", () => {
    const { html, text, stop_url } = render("deadline-to-come", SAMPLES["deadline-to-come"])
    expect(stop_url).toBe("http://localhost:9000/canteen/reminders?link=secret-link")
    expect([text.endsWith(`Ne plus recevoir ces rappels :\n${stop_url ?? ""}`), html.includes(`<a href="${stop_url ?? ""}"`)]).toEqual([true, true])
    const stopping = Object.entries(SAMPLES).filter(([name, data]) => render(name, data).stop_url !== undefined)
    expect(stopping.map(([name]) => name)).toEqual(["deadline-to-come"])
  })
})

describe("what the mails say", () => {
  it("groups the days of a booking by month, in order", () => {
    const { text, subject } = render("booking-confirmed", SAMPLES["booking-confirmed"])
    expect(subject).toBe("Réservation confirmée, commande n° 42")
    expect(text).toContain(
      "Louane, Cantine : 3 dates, 11,40\u00a0€\n- décembre 2026\u00a0: jeu. 3, ven. 4\n- janvier 2027\u00a0: lun. 4"
    )
    expect(text).toContain("Total : 15,20\u00a0€\nPayé avec le porte-monnaie : 10,00\u00a0€\nPayé par carte : 5,20\u00a0€")
  })

  it("leaves out a means of payment that was not used", () => {
    const { text } = render("booking-confirmed", { ...SAMPLES["booking-confirmed"], wallet_cents: 1520, card_cents: 0 })
    expect(text).not.toContain("Payé par carte")
  })

  it("says what comes back and where", () => {
    const { text } = render("booking-cancelled", SAMPLES["booking-cancelled"])
    expect(text).toContain("- Louane, jeu. 3 déc., Cantine : 3,80\u00a0€")
    expect(text).toContain("Remis sur le porte-monnaie : 3,80\u00a0€\nRemboursé sur la carte : 5,70\u00a0€")
    expect(text).toContain("5 à 10 jours")
  })

  it("says why the town hall cancelled, and no reason where the family did", () => {
    expect(render("booking-cancelled", SAMPLES["booking-cancelled"]).text).toContain("Votre mairie a annulé ces réservations. Motif : Coupure d'eau à l'école.")
    expect(render("booking-cancelled", { ...SAMPLES["booking-cancelled"], reason: null }).text).not.toContain("Motif")
  })

  it("says which days are closed, why, and that all is back on the wallet", () => {
    const { text } = render("closure-refund", SAMPLES["closure-refund"])
    expect(text).toContain("Le service est fermé du jeu. 3 déc. au ven. 4 déc. : grève.")
    expect(text).toContain("Message de la mairie\n- Préavis de grève national.")
    expect(text).toContain("Remis sur le porte-monnaie : 9,50\u00a0€")
    expect(render("closure-refund", { ...SAMPLES["closure-refund"], until: "2026-12-03", reason: "Fête du pain", note: null }).text).toContain(
      "Le service est fermé le jeu. 3 déc. : Fête du pain."
    )
  })

  it.each(["booking-confirmed", "top-up-receipt", "booking-cancelled", "closure-refund"] as const)("%s leads to the receipts", (name) => {
    expect(render(name, SAMPLES[name]).text).toContain("http://localhost:8000/compte/recus")
  })

  it("speaks of no receipt where nothing comes back", () => {
    const [meal] = SAMPLES["booking-cancelled"].meals
    expect(render("booking-cancelled", { ...SAMPLES["booking-cancelled"], meals: [{ ...meal, refund_cents: 0 }] }).text).not.toContain("reçu")
  })

  it("gives the reason of a refusal as the commune wrote it", () => {
    expect(render("membership-refused", SAMPLES["membership-refused"]).text).toContain(
      "Le justificatif de domicile date de plus de 3 mois."
    )
  })

  it("explains both ends of an offer: its hours, and the day's own deadline when that comes first", () => {
    const soon = render("waiting-list-offer", SAMPLES["waiting-list-offer"]).text
    expect(soon).toContain("À accepter avant : mer. 2 déc. à\u00a010\u00a0h")
    expect(soon).toContain("12 heures au plus. Ce délai est plus court ici, car les réservations de ce jour se terminent mer. 2 déc. à\u00a010\u00a0h.")
    const later = { ...SAMPLES["waiting-list-offer"], offered_until: "2026-12-01T20:00:00+01:00" }
    expect(render("waiting-list-offer", later).text).toContain("12 heures au plus. Les réservations de ce jour se terminent mer. 2 déc. à\u00a010\u00a0h.")
  })

  it("calls the end of a day midnight of that day", () => {
    expect(render("waiting-list-taken", SAMPLES["waiting-list-taken"]).text).toContain("Annulable jusqu'à : mer. 2 déc. à\u00a0minuit")
  })

  it("says what was corrected in a wallet, which way and why", () => {
    const less = render("wallet-adjusted", SAMPLES["wallet-adjusted"])
    expect([less.subject, less.text]).toEqual(["3,80\u00a0€ retirés de votre porte-monnaie", expect.stringContaining("Motif : Repas compté deux fois.")])
    expect(less.text).toContain("Retiré : 3,80\u00a0€\nNouveau solde : 46,20\u00a0€")
    expect(render("wallet-adjusted", { ...SAMPLES["wallet-adjusted"], amount_cents: 380 }).subject).toBe("3,80\u00a0€ ajoutés à votre porte-monnaie")
  })

  it("says how long a low balance lasts, where the family's weeks are known", () => {
    expect(render("low-balance", SAMPLES["low-balance"]).text).toContain("Couvre vos repas habituels jusqu'au : 3 décembre 2026")
    expect(render("low-balance", { ...SAMPLES["low-balance"], covers_until: null }).text).not.toContain("Couvre")
  })

  it("says which way credit goes back, and when a transfer has left", () => {
    const { text } = render("payout-asked", SAMPLES["payout-asked"])
    expect(text).toContain("Sur la carte qui a rechargé : 50,00\u00a0€\nPar virement sur FR14 •••• 2606 : 10,00\u00a0€")
    const byCard = render("payout-asked", { ...SAMPLES["payout-asked"], card_cents: 6000, transfer_cents: 0, iban: null }).text
    expect([byCard.includes("5 à 10 jours"), byCard.includes("virement")]).toEqual([true, false])
    expect(render("payout-paid", SAMPLES["payout-paid"]).text).toContain("Montant : 10,00\u00a0€\nViré le : 3 décembre 2026")
  })

  it("says until when the places of a basket are kept, and that the basket stays", () => {
    const { text } = render("hold-ending", SAMPLES["hold-ending"])
    expect(text).toContain("Les places de vos 4 repas sont gardées jusqu'à ce moment : lun. 23 nov. à\u00a08\u00a0h\u00a030.")
    expect(text).toContain("votre panier reste tel qu'il est")
  })

  it("tells staff how many differences are open and since when, and nothing of whom they concern", () => {
    const { subject, text } = render("differences-open", SAMPLES["differences-open"])
    expect(subject).toBe("Rapprochement : 3 écarts à traiter")
    expect(text).toContain("3 écarts sont ouverts depuis plus d'un jour dans vos communes. Le plus ancien : mar. 24 nov. à\u00a010\u00a0h.")
    expect(render("differences-open", { ...SAMPLES["differences-open"], open: 1 }).text).toContain("Un écart est ouvert depuis plus d'un jour")
  })

  it("writes thousands with a no-break space", () => {
    expect(render("top-up-receipt", SAMPLES["top-up-receipt"]).text).toContain("1\u00a0234,56\u00a0€")
  })
})
