import { CanteenError } from "../../types/canteen-error"

/** 400: a link that was used, replaced, withdrawn, too old, or never sent. */
export function linkEnded(): CanteenError {
  return new CanteenError("not_allowed", "address.link_ended", "This link was used already, has been replaced or is too old")
}

/** 409: somebody registered with this address since the change was asked for. */
export function addressTaken(email: string): CanteenError {
  return new CanteenError("conflict", "address.taken", `The address "${email}" has an account already`)
}

/** 400: nothing waits for this. */
export function addressConfirmed(): CanteenError {
  return new CanteenError("not_allowed", "address.confirmed", "The address of this account is confirmed already")
}

/** 400: the new address is the one that the account has. */
export function sameAddress(email: string): CanteenError {
  return new CanteenError("invalid_data", "address.same", `"${email}" is this account's address already`, { field: "email" })
}

/** 400: the account's password, asked again before something grave, is another one. */
export function passwordWrong(): CanteenError {
  return new CanteenError("not_allowed", "password.wrong", "This is not the password of the account", { field: "password" })
}

/** 404: the address of a calendar that was revoked, replaced or never made; nothing of what was asked is repeated. */
export function feedEnded(): CanteenError {
  return new CanteenError("not_found", "feed.not_found", "No calendar is read at this address")
}
