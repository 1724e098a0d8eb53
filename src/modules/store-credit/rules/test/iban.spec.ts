import { maskIban, readIban } from ".."

describe("an IBAN", () => {
  it.each([
    ["FR14 2004 1010 0505 0001 3M02 606", "FR1420041010050500013M02606"],
    ["fr1420041010050500013m02606", "FR1420041010050500013M02606"],
    ["DE89 3704 0044 0532 0130 00", "DE89370400440532013000"],
    ["MT84MALT011000012345MTLCAST001S", "MT84MALT011000012345MTLCAST001S"],
    ["BE68-5390-0754-7034", "BE68539007547034"],
  ])("%s is read", (text, iban) => {
    expect(readIban(text)).toBe(iban)
  })

  it.each([
    ["with two digits swapped", "FR1420041010050500013M02660"],
    ["with one digit missing", "FR142004101005050001302606"],
    ["of a country outside the SEPA area", "SA0380000000608010167519"],
    ["of no country", "ZZ1420041010050500013M02606"],
    ["that is a card's number", "4242 4242 4242 4242"],
    ["that is empty", ""],
  ])("%s is refused", (_what, text) => {
    expect(readIban(text)).toBeNull()
  })

  it("is shown by its ends only", () => {
    expect(maskIban("FR1420041010050500013M02606")).toBe("FR14 •••• 2606")
  })
})
