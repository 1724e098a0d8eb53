import type { MedusaContainer } from "@medusajs/framework/types"
import { currentInstant } from "../../src/clock"
import { FAMILY_MODULE } from "../../src/modules/family"
import { endOfSchoolYear, todayAt } from "../../src/modules/family/rules"
import type FamilyModuleService from "../../src/modules/family/service"
import { sendQuotientWorkflow } from "../../src/workflows/send-quotient"

type Sender = { customer_id: string; commune_id: string; value: number }

/** One family's quotient is accepted until the end of the school year, another one's waits for its commune. */
export async function seedQuotients(container: MedusaContainer, { accepted, pending }: { accepted: Sender; pending: Sender }): Promise<void> {
  const now = currentInstant()
  const today = todayAt(now)
  const id = await send(container, accepted)
  await container.resolve<FamilyModuleService>(FAMILY_MODULE).decideDocument(
    { id, commune_ids: [accepted.commune_id] },
    { status: "accepted", value: accepted.value, valid_until: endOfSchoolYear(today), by: "demo", today, at: new Date(now.epochMilliseconds) }
  )
  await send(container, pending)
}

async function send(container: MedusaContainer, sender: Sender): Promise<string> {
  const now = currentInstant()
  const content = attestation(`Attestation de quotient familial : ${sender.value} EUR (document de demonstration)`).toString("base64")
  const { result } = await sendQuotientWorkflow(container).run({
    input: { ...sender, file: { content, mime_type: "application/pdf" }, today: todayAt(now), now: now.toString() },
  })
  return result
}

/** A PDF of one line, as small as every reader takes it. */
function attestation(line: string): Buffer {
  const page = `BT /F1 14 Tf 60 760 Td (${line.replace(/[()\\]/g, "\\$&")}) Tj ET`
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    `<< /Length ${page.length} >>\nstream\n${page}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
  ]
  const places: number[] = []
  let text = "%PDF-1.4\n"
  for (const [index, object] of objects.entries()) {
    places.push(text.length)
    text += `${index + 1} 0 obj\n${object}\nendobj\n`
  }
  const table = places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("")
  const end = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`
  return Buffer.from(text + end, "latin1")
}
