import type { communes as French, subjects as FrenchSubjects } from "../fr/communes"

export const communes: typeof French = {
  lead: "What your commune offers, at what price and under which rules.",
  printed: (day) => `Prices and rules on ${day}`,
  servicesNav: "Services of the commune",
  tariffs: "Rates",
  reglement: "Rules",
  noReglement: "The commune has not published its rules for this service yet.",
  menus: "Menus",
  thisWeek: "This week",
  nextWeek: "Next week",
  noMenus: "The commune has not published a menu for these two weeks yet.",
  noMenu: "Menu to come",
  bookable: "Book",
  signUp: "Create your account",
  noServices: "This commune has not opened a service online yet. Come back a little later, or ask your town hall.",
}

export const subjects: typeof FrenchSubjects = {
  days: "Days",
  age: "Age",
  window: "When booking opens",
  booking: "Booking",
  late: "After the deadline",
  cancelling: "Cancelling",
  absence: "Absences",
  unbooked: "Without a booking",
  hold: "Payment",
}
