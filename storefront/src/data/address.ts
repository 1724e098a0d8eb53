import "server-only"
import type { AccountAddress, AccountAddressResponse, AddressAskedResponse, AddressConfirmed, AddressConfirmedResponse } from "@wire"
import { call } from "./client"

const BASE = "/store/canteen/account/address"

/** The address of the account, and the change of it that waits. */
export async function getAddress(token: string): Promise<AccountAddress> {
  return (await call<AccountAddressResponse>(BASE, { token })).address
}

/** Asks for another address: both are sent a link. @throws 400 when the password is wrong */
export async function changeAddress(token: string, body: { email: string; password: string }): Promise<void> {
  await call(BASE, { method: "POST", token, body })
}

/** Gives up the change that waits. */
export async function withdrawAddress(token: string): Promise<void> {
  await call(BASE, { method: "DELETE", token })
}

/** Sends the link of the first address again; answers where. */
export async function askFirstAddressAgain(token: string): Promise<string> {
  return (await call<AddressAskedResponse>(`${BASE}-confirmation`, { method: "POST", token, body: {} })).sent_to
}

/** Confirms an address with the link of its mail. @throws 400 when the link has ended */
export async function confirmAddress(link: string): Promise<AddressConfirmed> {
  return (await call<AddressConfirmedResponse>("/store/canteen/address-confirmations", { method: "POST", body: { link } })).address
}
