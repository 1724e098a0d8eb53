import type { Gender } from "@wire"
import { Stored } from "@/features/browser/stored"
import { emptyBeneficiary, type DraftBeneficiary } from "./empty"

/** Everything of a registration but the password, which is never kept. */
export type Draft = {
  email: string | null
  firstName: string
  lastName: string
  gender: Gender | ""
  birthDate: string
  phone: string
  isCompany: boolean
  company: string
  newsletter: boolean
  partnerOffers: boolean
  beneficiaries: DraftBeneficiary[]
  tariffs: { serviceId: string; tariffId: string }[]
}

export const emptyDraft: Draft = {
  email: null,
  firstName: "",
  lastName: "",
  gender: "",
  birthDate: "",
  phone: "",
  isCompany: false,
  company: "",
  newsletter: false,
  partnerOffers: false,
  beneficiaries: [emptyBeneficiary("1")],
  tariffs: [],
}

const KEPT_MS = 7 * 24 * 60 * 60 * 1000

export type SavedDraft = { savedAt: number; draft: Draft }

function isSaved(value: unknown): value is SavedDraft {
  if (typeof value !== "object" || value === null || !("savedAt" in value) || !("draft" in value)) return false
  const { savedAt, draft } = value
  if (typeof savedAt !== "number" || typeof draft !== "object" || draft === null) return false
  return Object.keys(emptyDraft).every((name) => name in draft)
}

/** Kept for a week on this device, then forgotten; erased once the account exists. */
export const draftStore = new Stored<SavedDraft>("localStorage", "canteen.registration.v1", {
  fallback: { savedAt: 0, draft: emptyDraft },
  parse: (value) => (isSaved(value) && Date.now() - value.savedAt < KEPT_MS ? value : null),
})

export function saveDraft(draft: Draft): void {
  draftStore.set({ savedAt: Date.now(), draft })
}
