// @ts-check
/** @import { CardFields, FieldErrors } from "./card-page.mjs" */
import { cardByNumber } from "../cards.mjs"

/** What a person typed. @param {URLSearchParams} form @returns {CardFields} */
export function readFields(form) {
  /** @param {string} name */
  const typed = (name) => (form.get(name) ?? "").trim().slice(0, 32)
  return { number: typed("number"), expiry: typed("expiry"), cvc: typed("cvc") }
}

/** What is wrong with it, in words. A number that is no test card is refused here: nobody's own card goes further. @param {CardFields} fields @returns {FieldErrors} */
export function errorsOf({ number, expiry, cvc }) {
  return {
    ...(cardByNumber(number) ? {} : { number: "Saisissez le numéro d'une carte de test, par exemple 4242 4242 4242 4242." }),
    ...(expiryOf(expiry) ? {} : { expiry: "Saisissez une date d'expiration à venir, par exemple 12/30." }),
    ...(/^\d{3,4}$/.test(cvc) ? {} : { cvc: "Saisissez 3 chiffres, par exemple 123." }),
  }
}

/** "12/30" as a month to come, or undefined. @param {string} expiry */
export function expiryOf(expiry) {
  const match = /^(0?[1-9]|1[0-2])\s*\/?\s*(?:20)?(\d{2})$/.exec(expiry)
  if (!match) return undefined
  const month = Number(match[1])
  const year = 2000 + Number(match[2])
  const today = new Date()
  return year * 12 + month >= today.getFullYear() * 12 + today.getMonth() + 1 ? { month, year } : undefined
}
