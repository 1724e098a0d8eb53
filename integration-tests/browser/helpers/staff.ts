import type { Page } from "playwright-core"
import { type StaffName, stack } from "./stack"

/** Logs in to the Medusa admin. Where one lands is for the spec to say. */
export async function logsInAsStaff(page: Page, who: StaffName): Promise<void> {
  const { email, password } = stack.logins[who]
  await page.goto(`${stack.admin}/login`)
  await page.locator("input[name=email]").fill(email)
  await page.locator("input[name=password]").fill(password)
  await page.locator("input[name=password]").press("Enter")
  await page.waitForURL((url) => !url.pathname.endsWith("/login"))
}

/** Opens a page of the admin: "/validations". */
export async function opensAdmin(page: Page, path: string): Promise<void> {
  await page.goto(stack.admin + path)
}
