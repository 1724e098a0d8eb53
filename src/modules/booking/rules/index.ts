export { type CountedSeats, capacityOf, freeSeats, seatsLeft } from "./seats"
export { OFFER_HOURS, endsWaiting, offerDeadline } from "./waiting-list"
