import { useEffect } from "react"

/**
 * Medusa 2.21 leaves the two buttons that show and hide its menu without a name, on every page (`ToggleSidebar` in the dashboard's shell):
 * a screen reader says "button". They are the buttons of the top bar with neither label nor text.
 */
export function useShellLabels(toggleLabel: string): void {
  useEffect(() => {
    for (const button of document.querySelectorAll<HTMLButtonElement>("#medusa button:not([aria-label]):has(> svg:only-child)")) {
      if (button.closest("main, aside, nav, [role=dialog]") === null) button.setAttribute("aria-label", toggleLabel)
    }
  })
}
