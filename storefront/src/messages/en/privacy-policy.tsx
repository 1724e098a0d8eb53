import Link from "next/link"
import type { ReactElement, ReactNode } from "react"
import type { privacyPolicy as French } from "../fr/privacy-policy"

export const privacyPolicy: typeof French = { title: "Privacy policy", Text }

/** What is kept for how long, and which cookies, stand in its midst: the service itself knows them. */
function Text({ children }: { children: ReactNode }): ReactElement {
  return (
    <>
      <h2>Who is responsible</h2>
      <p>Your commune is responsible for the data of its canteen. Each commune only sees the families that have asked for one of its services.</p>
      <h2>What is recorded, and why</h2>
      <ul>
        <li>Who you are and how to reach you: to approve your account and to let you know.</li>
        <li>The name and date of birth of the people you book for: to know who eats and at which rate.</li>
        <li>Your bookings, orders and wallet movements: for the service and for public accounting.</li>
        <li>The diet that you choose from your commune’s list: to prepare the meals.</li>
        <li>
          The secret address of a calendar, if you make one: whoever has it reads first names and meal days. It is only kept in a form that does not let it be found again, until you
          revoke it.
        </li>
        <li>Your reviews of a service: read by the town hall, then published under your first name and the initial of your last name.</li>
        <li>The newsletter and partners’ offers: only if you ticked them, and as long as you want them.</li>
      </ul>
      <h2>Allergies and PAI</h2>
      <p>
        These are health data: they are only recorded with your consent, which you give for each child and withdraw whenever you like; they are then erased, as when the child leaves your
        account or you close it. They are encrypted. Only the kitchen and the front desk of the commune where the child eats read them, for the days when the child eats there, and each
        reading is noted.
      </p>
      <h2>Cards</h2>
      <p>
        Your card number is typed at the payment provider’s. It never passes through our servers. A card is only kept by that provider if you tick the box; you remove it in “My wallet”,
        and closing your account removes all of them.
      </p>
      {children}
      <h2>Your rights</h2>
      <p>
        In <Link href="/compte/donnees">My data</Link>, you read, download and have erased what the service keeps about your family. To object to a use, write to your town hall. You may
        also turn to the CNIL (cnil.fr), the French data protection authority.
      </p>
    </>
  )
}
