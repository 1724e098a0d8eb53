import Link from "next/link"
import type { ReactElement } from "react"
import type { help as French } from "../fr/help"

export const help: typeof French = { title: "Help", Text }

function Text(): ReactElement {
  return (
    <>
      <h2>My account is waiting for approval</h2>
      <p>
        The town hall checks each request. You get an email as soon as it has answered; see where your requests stand in <Link href="/compte/services">My services</Link>. Is a document missing? It is asked for
        in <Link href="/compte/justificatifs">Supporting documents</Link>.
      </p>
      <h2>Booking</h2>
      <ol>
        <li>
          On your <Link href="/compte">dashboard</Link>, choose the month, or open <Link href="/reserver">Book</Link>.
        </li>
        <li>Tick the days, one by one or with a shortcut: the whole month, a week, every Monday, as last month.</li>
        <li>Pay with the button at the bottom: it says how much, and with what.</li>
      </ol>
      <p>A day marked with a dash cannot be booked. Touch it, or move the cursor there: the reason appears at the bottom of the page. A full day has its waiting list, below the calendar.</p>
      <h2>Cancelling</h2>
      <p>
        Touch the meal on your <Link href="/compte">dashboard</Link>, or tick several in <Link href="/compte/reservations">My bookings</Link>. Each meal says until when it can be cancelled. The money returns to your
        wallet, or to the card that paid.
      </p>
      <h2>Topping up my credit</h2>
      <p>
        The link “Top up my credit” is at the top of each page once you are logged in. Credit pays for meals in one step and does not expire; you
        can <Link href="/compte/porte-monnaie/recuperer">take it back</Link>. With a card that is kept, there is nothing to type.
      </p>
      <h2>My calendar</h2>
      <p>
        Booked meals can appear in your phone’s calendar: <Link href="/compte/agenda">My calendar</Link>. Reminders by email of what is not booked are chosen
        in <Link href="/compte/informations">My details</Link>.
      </p>
      <h2>Forgotten password</h2>
      <p>
        <Link href="/mot-de-passe-oublie">Ask for a link</Link>: it comes by email and works once. Nobody, neither the town hall nor we, knows your password.
      </p>
      <h2>Another question</h2>
      <p>Write to your town hall: it knows your file and the rules of its canteen. It works in French.</p>
    </>
  )
}
