import type { ReactElement } from "react"
import type { accessibility as French } from "../fr/accessibility"

export const accessibility: typeof French = { title: "Accessibility", Text }

function Text(): ReactElement {
  return (
    <>
      <h2>Compliance</h2>
      <p>
        This site has not been audited under the French accessibility standard (RGAA 4.1) yet: it is therefore declared not compliant, as the law demands. It is designed to be, and each
        page is checked by an automatic tool.
      </p>
      <h2>What is provided</h2>
      <ul>
        <li>Everything can be done with the keyboard; the active element is always visible.</li>
        <li>The calendar is a table of checkboxes: each box says the day, the first name, the price and the deadline.</li>
        <li>A day that cannot be had can still be reached, and says why.</li>
        <li>Colour is never the only information; a dark theme follows the device’s setting.</li>
        <li>Pages work from a width of 320 pixels on and with enlarged text.</li>
      </ul>
      <h2>Reporting a difficulty</h2>
      <p>
        Write to your town hall, which will offer you another way to book. Without a satisfactory answer, you may turn to the <span lang="fr">Défenseur des droits</span> (defenseurdesdroits.fr), the French
        ombudsman.
      </p>
    </>
  )
}
