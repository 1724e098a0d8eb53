// @ts-check

/**
 * @typedef {"succeeds" | "declined" | "asks_bank"} Behaviour
 * @typedef {object} TestCard
 * @property {string} key its name in the payment page's address
 * @property {string} number
 * @property {string[]} ids Stripe's ready-made payment methods and tokens
 * @property {Behaviour} behaviour
 * @property {string} [declineCode]
 * @property {string} brand
 * @property {string} label what happens, for the person who tries it
 */

/** The cards that exist here. Stripe documents many more; these are the ones that change what a canteen must do. @type {TestCard[]} */
export const TEST_CARDS = [
  {
    key: "acceptee",
    number: "4242424242424242",
    ids: ["pm_card_visa", "tok_visa"],
    behaviour: "succeeds",
    brand: "visa",
    label: "Paiement accepté",
  },
  {
    key: "refusee",
    number: "4000000000000002",
    ids: ["pm_card_chargeDeclined", "pm_card_visa_chargeDeclined", "tok_chargeDeclined"],
    behaviour: "declined",
    declineCode: "generic_decline",
    brand: "visa",
    label: "Carte refusée",
  },
  {
    key: "banque",
    number: "4000002760003184",
    ids: ["pm_card_authenticationRequired", "pm_card_threeDSecure2Required", "pm_card_threeDSecureRequired"],
    behaviour: "asks_bank",
    brand: "visa",
    label: "Confirmation par la banque",
  },
  {
    key: "provision",
    number: "4000000000009995",
    ids: [
      "pm_card_chargeDeclinedInsufficientFunds",
      "pm_card_visa_chargeDeclinedInsufficientFunds",
      "tok_chargeDeclinedInsufficientFunds",
    ],
    behaviour: "declined",
    declineCode: "insufficient_funds",
    brand: "visa",
    label: "Provision insuffisante",
  },
  {
    key: "mastercard",
    number: "5555555555554444",
    ids: ["pm_card_mastercard", "tok_mastercard"],
    behaviour: "succeeds",
    brand: "mastercard",
    label: "Mastercard acceptée",
  },
]

/** Any other number: in test mode, Stripe declines a card that is not one of its test cards. */
const NOT_A_TEST_CARD = { behaviour: /** @type {Behaviour} */ ("declined"), declineCode: "test_mode_live_card", brand: "unknown" }

/** @param {string} number digits, spaces allowed @returns {TestCard | undefined} */
export function cardByNumber(number) {
  const digits = number.replace(/[\s-]/g, "")
  return TEST_CARDS.find((card) => card.number === digits)
}

/** @param {string} id `pm_card_visa`, `tok_visa` @returns {TestCard | undefined} */
export function cardById(id) {
  return TEST_CARDS.find((card) => card.ids.includes(id))
}

/** How the bank will answer. @param {string} number @returns {{ behaviour: Behaviour, declineCode?: string, brand: string }} */
export function bankAnswerFor(number) {
  return cardByNumber(number) ?? NOT_A_TEST_CARD
}

/** The check digit that every card number carries. @param {string} number */
export function isCardNumber(number) {
  const digits = number.replace(/[\s-]/g, "")
  if (!/^\d{13,19}$/.test(digits)) return false
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return sum % 10 === 0
}
