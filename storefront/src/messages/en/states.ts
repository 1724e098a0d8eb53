import type { states as French } from "../fr/states"

export const states: typeof French = {
  errorTitle: "This page cannot be shown",
  errorText:
    "The service is not answering as it should. Your bookings and your wallet are not affected. Try again in a moment; if it lasts, come back in a few minutes.",
  notFoundTitle: "This page does not exist",
  notFoundText: "The address may be incomplete, or what you are looking for is not in your account.",
}
