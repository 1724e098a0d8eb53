import { readEnvironment } from "./environment"
import { type HealthFacts, type HealthKey, type SealedHealth, openHealth, sealHealth } from "./modules/family/health-seal"

/** Encrypts health data as soon as a request is read: neither a workflow nor a module ever sees it. */
export function seal(beneficiaryId: string, facts: HealthFacts): SealedHealth {
  return sealHealth(healthKeys(), beneficiaryId, facts)
}

/** Decrypts a row where it is answered. @throws Error as `openHealth` */
export function unseal(row: SealedHealth & { beneficiary_id: string }): HealthFacts {
  return openHealth(healthKeys(), row)
}

/** The keys of `HEALTH_KEYS`, the current one first; none in a host that has not set it. */
export function healthKeys(): HealthKey[] {
  return readEnvironment().HEALTH_KEYS ?? []
}
