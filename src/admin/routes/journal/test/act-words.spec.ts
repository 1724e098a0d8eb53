import type { Words } from "../../../i18n/use-words"
import { actionWords, detailsText } from "../act-words"

const words: Words = (key) => `<${key}>`

describe("an act of the audit log", () => {
  it("is told in words, and as it is when there are none", () => {
    expect(actionWords("staff.invited", words)).toBe("<audit.action.staff_invited>")
    expect(actionWords("POST /admin/canteen/reconciliation/run", words)).toBe("POST /admin/canteen/reconciliation/run")
  })

  it("tells its details, but for the empty ones", () => {
    const details = { role: "clerk", reason: null, ids: [], cents: 100, dates: ["2026-12-01", "2026-12-03"], waived: false }
    expect(detailsText(details, words)).toBe("<audit.detail.role> : <role.clerk>, cents : 100, <audit.detail.dates> : 2026-12-01, 2026-12-03, waived : false")
    expect(detailsText(null, words)).toBe("")
  })
})
