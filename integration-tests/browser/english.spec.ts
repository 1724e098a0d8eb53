import { isAccessible } from "./helpers/audit"
import { ACCEPTED, paysWithCard } from "./helpers/card"
import { aFamily, balanceOf, CANTEEN, countMeals, type Family, PASSWORD, serviceId } from "./helpers/families"
import { opens } from "./helpers/parent"
import { arrivesAt, sees } from "./helpers/screen"
import { DESKTOP, PHONE, Visitor } from "./helpers/visitor"

describe.each([
  ["a desktop", DESKTOP],
  ["a phone of 320 px", PHONE],
])("in English, on %s", (_, width) => {
  const parent = new Visitor(width)
  let family: Family

  parent.does("the footer leads to the same page in the other language, and back", async (page) => {
    await opens(page, "/aide?x=1")
    await page.getByRole("link", { name: "English" }).click()
    await arrivesAt(page, "Help")
    expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe("/en/aide?x=1")
    await page.getByRole("link", { name: "Français" }).click()
    await arrivesAt(page, "Aide")
  })

  parent.does("one logs in, and a wrong password is said in English", async (page) => {
    family = await aFamily("English", { cents: 5000 })
    await opens(page, "/en/connexion")
    const form = page.locator("form").filter({ has: page.getByLabel("Password") })
    for (const password of ["wrong password here", PASSWORD]) {
      await form.getByLabel("Email address").fill(family.email)
      await form.getByLabel("Password").fill(password)
      await form.getByRole("button", { name: "Log in" }).click()
      if (password !== PASSWORD) await sees(page, "The email address or the password does not match.")
    }
    await arrivesAt(page, "Hello Camille")
    expect(new URL(page.url()).pathname).toBe("/en/compte")
  })

  parent.does("a week is booked and paid from the wallet", async (page) => {
    await opens(page, `/en/reserver/${await serviceId(CANTEEN)}?mois=2026-12`)
    for (const day of ["Tuesday 1 December", "Thursday 3 December"]) await page.getByRole("checkbox", { name: `${day}, Louane` }).check()
    await sees(page, "2 meals · €7.60")
    await isAccessible(page)
    await page.setViewportSize({ width, height: 800 })
    await page.getByRole("button", { name: "Pay €7.60" }).click()
    await arrivesAt(page, "Your booking is confirmed")
    expect(new URL(page.url()).pathname).toMatch(/^\/en\/commande\//)
    expect(await countMeals(family)).toBe(2)
  })

  parent.does("a card tops the wallet up, and the way back is in English", async (page) => {
    await opens(page, "/en/compte/porte-monnaie")
    await page.getByRole("button", { name: "Pay by card · €50.00" }).click()
    await paysWithCard(page, ACCEPTED)
    await sees(page, "Your top-up of €50.00 is in your wallet.")
    expect(new URL(page.url()).pathname).toBe("/en/compte/porte-monnaie")
    expect(await balanceOf(family)).toBe(5000 - 760 + 5000)
  })

  parent.does("a meal is cancelled", async (page) => {
    await opens(page, "/en/compte/reservations?mois=2026-12")
    await page.getByRole("checkbox", { name: "Cancel Thursday 3 December, Louane" }).check()
    await page.getByRole("button", { name: "Cancel this meal" }).click()
    await sees(page, "€3.80 returned to your wallet.")
    expect(await countMeals(family)).toBe(1)
  })

  parent.does("logging out ends both languages' session", async (page) => {
    await opens(page, "/en/compte")
    if (width === PHONE) await page.getByText("Account menu").click()
    await page.getByRole("button", { name: "Log out" }).click()
    await sees(page, "You are logged out.")
    await opens(page, "/compte")
    await arrivesAt(page, "Accès à votre compte")
  })
})

describe("the pages in English", () => {
  const parent = new Visitor(PHONE)

  parent.does("have no fault", async (page) => {
    for (const path of ["", "/connexion", "/aide", "/inscription"]) {
      await opens(page, `/en${path}`)
      await isAccessible(page)
    }
  })
})
