export { maskIban, readIban } from "./iban"
export { type CardSource, type PayoutPlan, planPayout } from "./payout"
export { adjustmentLabel, gestureKey, reasonOf } from "./reason"
