import Link from "next/link"
import type { ReactElement } from "react"
import type { terms as French } from "../fr/terms"

export const terms: typeof French = { title: "Terms and conditions", version: (version) => `Version ${version}. A translation: the French text is the one that counts.`, Text }

function Text(): ReactElement {
  return (
    <>
      <h2>The service</h2>
      <p>
        Cantine Facile lets families book and pay for the meals and the childcare that their commune offers. The commune sets the rates, the days, the deadlines and who has access; its
        canteen rules apply.
      </p>
      <h2>The account</h2>
      <p>The details given must be exact. The commune approves each request for access and may refuse it, giving a reason. The password is personal.</p>
      <h2>Booking and paying</h2>
      <p>
        A booking is firm once it is paid, from the wallet or by card. The price is the one shown at the moment of payment. The money is cashed by the commune’s payment office (régie).
      </p>
      <h2>Cancelling</h2>
      <p>
        A meal can be cancelled until the limit shown beside it. The price really paid then returns to the wallet or to the card. After this limit the meal remains due, unless the
        commune’s canteen rules say otherwise.
      </p>
      <h2>The wallet</h2>
      <p>
        Credit only pays for services of the payment office that cashed it. It does not expire. It is taken back in “My wallet”, first to the cards that topped it up, the rest by bank
        transfer.
      </p>
      <p>
        How your data is used is described in the <Link href="/confidentialite">privacy policy</Link>.
      </p>
    </>
  )
}
