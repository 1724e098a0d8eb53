import type { AuditEntry } from "../../../types/http"
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

/** "role : clerk, reason : grève": ids, statuses and reasons, never what a family wrote. */
export function detailsText(details: AuditEntry["details"]): string {
  return Object.entries(details ?? {})
    .filter(([, value]) => value !== null && value !== "" && !(Array.isArray(value) && value.length === 0))
    .map(([name, value]) => `${name} : ${typeof value === "string" || typeof value === "number" ? value : JSON.stringify(value)}`)
    .join(", ")
}
