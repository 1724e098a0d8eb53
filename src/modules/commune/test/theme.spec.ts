import { READABLE, pairsOf, readableLike, themeOf, unreadableOn } from "../theme"

const NIGHT = { paper: "#14181a", surface: "#1c2224" }
const HUES = Array.from({ length: 24 }, (_, index) => index * 15)
const hex = (share: number): string => Math.round(share * 255).toString(16).padStart(2, "0")

/** A colour of this hue in degrees, saturation 0.8 and lightness 0 to 1 (HSL). */
function colourOf(hue: number, lightness: number): string {
  const channel = (n: number): number => {
    const k = (n + hue / 30) % 12
    return lightness - 0.8 * Math.min(lightness, 1 - lightness) * Math.max(-1, Math.min(k - 3, 9 - k, 1))
  }
  return `#${hex(channel(0))}${hex(channel(8))}${hex(channel(4))}`
}

describe("A commune's colours", () => {
  it.each([
    ["#ffcc00", ["brand_soft", "paper", "on_brand", "surface"]],
    ["#e30613", ["brand_soft"]],
    ["#7a1f3d", []],
    ["#000000", []],
  ])("%s is too faint on %j", (colour, grounds) => {
    expect(unreadableOn(colour).map(({ on }) => on).sort()).toEqual([...grounds].sort())
    expect(unreadableOn(colour).every(({ ratio }) => ratio < READABLE)).toBe(true)
  })

  it("keep their hue in the nearest colour that is readable, and stay as they are where they are readable", () => {
    expect(readableLike("#7a1f3d")).toBe("#7a1f3d")
    expect(readableLike("#e30613")).toMatch(/^#[c-e]/)
    expect(HUES.flatMap((hue) => [0.1, 0.5, 0.9].map((l) => readableLike(colourOf(hue, l)))).filter((one) => unreadableOn(one).length > 0)).toEqual([])
  })

  it("are readable at night, too, whatever the hue", () => {
    const faint = HUES.flatMap((hue) => [0.05, 0.2, 0.5].map((l) => readableLike(colourOf(hue, l)))).flatMap((colour) =>
      pairsOf(themeOf(colour).dark, NIGHT).filter(({ ratio }) => ratio < READABLE).map(({ on }) => `${colour} on ${on}`)
    )
    expect(faint).toEqual([])
  })
})
