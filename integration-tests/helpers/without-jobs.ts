import { JobLoader } from "@medusajs/framework/jobs"

/**
 * Scheduled jobs run at the turn of a minute, whatever a spec is doing: beside its own run of the same workflow, or while its backend is being shut down,
 * which then never ends. Specs run by themselves what a job does.
 */
beforeAll(() => {
  jest.spyOn(JobLoader.prototype, "load").mockResolvedValue(undefined)
})
