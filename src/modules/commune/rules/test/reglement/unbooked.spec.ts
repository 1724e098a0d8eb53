import { sentences } from "./sentences"

describe("the règlement on meals taken without booking", () => {
  it.each([
    [{}, "Repas pris sans réservation : prix du tarif."],
    [{ unbooked_cents: 1000 }, "Repas pris sans réservation : 10,00 €."],
    [{ unbooked: { kind: "fixed", cents: 750 } }, "Repas pris sans réservation : 7,50 €."],
    [{ unbooked: { kind: "surcharge", cents: 200 } }, "Repas pris sans réservation : prix du tarif plus 2,00 €."],
  ])("%j", (changes, expected) => {
    expect(sentences("unbooked", changes)).toEqual([expected])
  })
})
