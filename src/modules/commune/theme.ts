import { converter, formatHex, interpolate, toGamut, wcagContrast } from "culori"
import type { CommuneTheme, ThemeColours } from "../../types/http"
import { memoised } from "./rules/memo"

/** WCAG 2.2, 1.4.3: what text of any size must reach. */
export const READABLE = 4.5

/** What our pages are printed on, and what is written on them: the tokens of `storefront/src/app/globals.css`. */
const GROUNDS = { light: { paper: "#fbfaf7", surface: "#ffffff" }, dark: { paper: "#14181a", surface: "#1c2224" } } as const

const toOklch = converter("oklch")
const inGamut = toGamut("rgb", "oklch")

export type Unreadable = { on: "paper" | "surface" | "brand_soft" | "on_brand"; ratio: number }

/** Where text in this colour (`#rrggbb`) would be too faint on a page by day, worst first; empty where it is readable everywhere. */
export function unreadableOn(colour: string): Unreadable[] {
  return pairsOf(lightOf(colour), GROUNDS.light).filter(({ ratio }) => ratio < READABLE).sort((a, b) => a.ratio - b.ratio)
}

/** The same hue, as much darker as reading asks for: what a commune may choose in place of a colour that is too faint. */
export function readableLike(colour: string): string {
  const { l } = toOklch(colour) ?? { l: 1 }
  const found = Array.from({ length: 101 }, (_, step) => colourAt(colour, Math.max(0, l - step / 100))).find((one) => unreadableOn(one).length === 0)
  if (found === undefined) throw new Error(`no lightness of ${colour} is readable by day`)
  return found
}

/**
 * A commune's colours, by day and at night, of the one that it chose: by day as it is, at night as much lighter as reading asks for.
 * Where `unreadableOn` finds nothing, every pair of both is readable. Made once for each colour: the catalogue names it in nearly every answer.
 */
export const themeOf = memoised((colour: string): CommuneTheme => ({ light: lightOf(colour), dark: darkOf(colour) }))

/** Each pair that pages show, with its contrast. */
export function pairsOf({ brand, brand_soft, on_brand }: ThemeColours, { paper, surface }: { paper: string; surface: string }): Unreadable[] {
  const grounds: [Unreadable["on"], string][] = [["paper", paper], ["surface", surface], ["brand_soft", brand_soft], ["on_brand", on_brand]]
  return grounds.map(([on, ground]) => ({ on, ratio: wcagContrast(brand, ground) }))
}

function lightOf(colour: string): ThemeColours {
  const { surface } = GROUNDS.light
  return { brand: colour, brand_strong: mix(colour, "#000000", 0.2), brand_soft: mix(surface, colour, 0.14), on_brand: surface }
}

function darkOf(colour: string): ThemeColours {
  const { paper } = GROUNDS.dark
  const steps = Array.from({ length: 26 }, (_, step) => colourAt(colour, 0.7 + step / 100))
  const candidates = steps.map((brand): ThemeColours => ({
    brand,
    brand_strong: mix(brand, "#ffffff", 0.35),
    brand_soft: mix(paper, brand, 0.2),
    on_brand: mix(paper, brand, 0.1),
  }))
  const readable = candidates.find((colours) => pairsOf(colours, GROUNDS.dark).every(({ ratio }) => ratio >= READABLE))
  if (!readable) throw new Error(`no lightness of ${colour} is readable at night`)
  return readable
}

/** The same hue at another lightness (OKLCH, 0 to 1), as colourful as a screen can show it, and no more than it was. */
function colourAt(colour: string, l: number): string {
  return formatHex(inGamut({ ...(toOklch(colour) ?? { mode: "oklch", c: 0, h: 0 }), l }))
}

function mix(from: string, to: string, share: number): string {
  return formatHex(interpolate([from, to], "oklab")(share))
}
