import { StepResponse, createStep, createWorkflow, transform, when } from "@medusajs/framework/workflows-sdk"
import { acquireLockStep, releaseLockStep } from "@medusajs/medusa/core-flows"
import { dropDocument } from "../documents/files"
import { COMMUNE_MODULE } from "../modules/commune"
import type { LogoColumns } from "../modules/commune/catalogue"
import type CommuneModuleService from "../modules/commune/service"
import { notFound } from "../types/canteen-error"
import { type FileToKeep, keepFileStep } from "./keep-file"
import { recordActsStep } from "./record-acts"

/** `logo`: a PNG and its size in pixels; null takes the logo away. */
export type SetLogoInput = { commune_id: string; commune_ids: string[]; logo: { file: FileToKeep; width: number; height: number } | null; user_id: string }

const NO_LOGO: LogoColumns = { logo_key: null, logo_bytes: null, logo_width: null, logo_height: null }

const checkStep = createStep("canteen-check-logo", ({ commune_id, commune_ids }: SetLogoInput) => {
  if (!commune_ids.includes(commune_id)) throw notFound("commune", commune_id)
  return new StepResponse(undefined)
})

/** Under the commune's lock: of two pictures that come at once, the second knows of the first, which is thrown away. */
const hangStep = createStep(
  "canteen-hang-logo",
  async ({ commune_id, logo }: { commune_id: string; logo: LogoColumns }, { container }) => {
    const communes = container.resolve<CommuneModuleService>(COMMUNE_MODULE)
    const [known] = await communes.listCanteenCommunes({ id: commune_id })
    if (!known) throw notFound("commune", commune_id)
    await communes.updateCanteenCommunes({ id: commune_id, ...logo })
    const { logo_key, logo_bytes, logo_width, logo_height } = known
    const former: LogoColumns = { logo_key, logo_bytes, logo_width, logo_height }
    return new StepResponse(former, { id: commune_id, ...former })
  },
  async (former, { container }) => {
    if (former) await container.resolve<CommuneModuleService>(COMMUNE_MODULE).updateCanteenCommunes(former)
  }
)

/** Last: what nothing names any more. */
const dropStep = createStep("canteen-drop-logo", async ({ logo_key }: Pick<LogoColumns, "logo_key">) => {
  if (logo_key !== null) await dropDocument(logo_key)
  return new StepResponse(undefined)
})

/** Hangs another logo on the pages of one of the caller's communes, or takes it away. */
export const setLogoWorkflow = createWorkflow("canteen-set-logo-of-commune", (input: SetLogoInput) => {
  checkStep(input)
  const key = transform(input, ({ commune_id }) => `canteen-logo:${commune_id}`)
  acquireLockStep({ key, timeout: 10, ttl: 30 })
  const kept = when(input, ({ logo }) => logo !== null).then(() => keepFileStep(transform(input, ({ logo }) => ({ file: (logo as NonNullable<typeof logo>).file }))))
  const logo = transform({ kept, input }, ({ kept, input: { logo } }): LogoColumns =>
    logo ? { logo_key: kept?.file_key ?? null, logo_bytes: kept?.size_bytes ?? null, logo_width: logo.width, logo_height: logo.height } : NO_LOGO
  )
  const former = hangStep(transform({ input, logo }, ({ input: { commune_id }, logo }) => ({ commune_id, logo })))
  recordActsStep(
    transform({ input }, ({ input: { commune_id, logo, user_id } }) => [
      { user_id, action: logo === null ? "logo.removed" : "logo.changed", subject_id: commune_id, commune_id, details: {} },
    ])
  )
  releaseLockStep({ key })
  dropStep(former)
})
