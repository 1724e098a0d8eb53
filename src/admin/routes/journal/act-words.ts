import type { AuditEntry, Role } from "../../../types/http"
import { codes } from "../../i18n/codes-fr"
import { audit } from "../../i18n/staff-fr"
import type { Words } from "../../i18n/use-words"

type Known = keyof typeof audit.action

function isKnown(key: string): key is Known {
  return key in audit.action
}

/** What was done, in French; a write that only its route tells is shown as it is. */
export function actionWords(action: string, words: Words): string {
  const key = action.replace(/\./g, "_")
  return isKnown(key) ? words(`audit.action.${key}`) : action
}

function isKnownDetail(name: string): name is keyof typeof audit.detail {
  return name in audit.detail
}

function isRole(value: unknown): value is Role {
  return typeof value === "string" && value in codes.role
}

/** "rôle : Cuisine, motif : grève": ids, statuses and reasons, never what a family wrote. */
export function detailsText(details: AuditEntry["details"], words: Words): string {
  return Object.entries(details ?? {})
    .filter(([, value]) => value !== null && value !== "" && !(Array.isArray(value) && value.length === 0))
    .map(([name, value]) => `${isKnownDetail(name) ? words(`audit.detail.${name}`) : name} : ${valueText(name, value, words)}`)
    .join(", ")
}

function valueText(name: string, value: unknown, words: Words): string {
  if (name === "role" && isRole(value)) return words(`role.${value}`)
  if (Array.isArray(value)) return value.map(String).join(", ")
  return typeof value === "string" || typeof value === "number" ? String(value) : JSON.stringify(value)
}
