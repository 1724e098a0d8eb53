import { isStrong } from "../password-policy"

describe("a password", () => {
  it.each(["cheval agrafe pile", "une-tarte-aux-mirabelles", "Xk7#pQ2!vL9z", "vL9z!Xk7#"])("%s may be chosen", (password) => {
    expect(isStrong(password)).toBe(true)
  })

  it.each([
    ["the guide's five characters", "azert"],
    ["twelve common characters", "123456789012"],
    ["a common word written twice", "motdepassemotdepasse"],
    ["the keys in a row", "azertyuiopqs"],
    ["the name of the service", "cantinefacile"],
    ["eight characters that are easily guessed", "Louane18"],
    ["nothing", ""],
    ["one letter many times", "a".repeat(40)],
    ["more than 128 characters", "cheval agrafe pile ".repeat(7)],
  ])("%s is refused", (_what, password) => {
    expect(isStrong(password)).toBe(false)
  })

  it("made of the e-mail is refused", () => {
    expect(isStrong("camille.dupont", "camille.dupont@example.fr")).toBe(false)
  })
})
