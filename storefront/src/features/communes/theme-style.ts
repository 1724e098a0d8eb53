import type { CommuneTheme, ThemeColours } from "@wire"

/** The tokens that a commune's colours replace, by day and at night, as a stylesheet. */
export function themeStyle({ light, dark }: CommuneTheme): string {
  return `:root{${tokens(light)}}@media (prefers-color-scheme:dark){:root{${tokens(dark)}}}`
}

function tokens({ brand, brand_strong, brand_soft, on_brand }: ThemeColours): string {
  return `--brand:${brand};--brand-strong:${brand_strong};--brand-soft:${brand_soft};--on-brand:${on_brand}`
}
