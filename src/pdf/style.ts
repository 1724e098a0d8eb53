export const PLAIN = "plain"
export const BOLD = "bold"
export const MARGIN = 56

/** Colours of the storefront on white paper: text 15:1 and 6:1. */
export const INK = "#1F2421"
export const MUTED = "#5A5F58"
export const STOP = "#9B1C31"
export const LINE = "#8A8578"
