export { localDay } from "./local-day"
export { receiptNumber } from "./number"
