import type { states as French } from "../fr/states"

export const states: typeof French = {
  errorTitle: "This page cannot be shown",
  errorText:
    "The service is not answering as it should. Your bookings and your wallet are not affected. Try again in a moment; if it lasts, come back in a few minutes.",
  offline: "No Internet connection.",
  offlineText: "You can still read this page; nothing will be sent until it is back.",
  offlineHeld: "Nothing was sent. What you chose and wrote stays here: try again as soon as it is back.",
  notFoundTitle: "This page does not exist",
  notFoundText: "The address may be incomplete, or what you are looking for is not in your account.",
}
