import { dietCode, namesReligion } from ".."

describe("the label of a diet", () => {
  it.each([
    ["Sans porc", "sans-porc"],
    ["Végétarien (œufs et lait)", "vegetarien-oeufs-et-lait"],
    ["  Sans viande  ", "sans-viande"],
    ["–", ""],
  ])("%s is %s", (label, code) => {
    expect(dietCode(label)).toBe(code)
  })

  it.each(["Halal", "menu cacher", "Régime musulman", "Menus HALAL", "Carême"])("%s tells a religion", (label) => {
    expect(namesReligion(label)).toBe(true)
  })

  it.each(["Sans porc", "Sans viande", "Végétarien", "Sans bœuf", "Sans poisson"])("%s tells food", (label) => {
    expect(namesReligion(label)).toBe(false)
  })
})
