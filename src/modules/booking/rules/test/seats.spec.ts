import { OFFER_HOURS, capacityOf, endsWaiting, freeSeats, offerDeadline, seatsLeft } from ".."

const day = (changes = {}) => ({ capacity: null, seats_taken: 0, offered: 0, waiting: 0, ...changes })

describe("the seats of a meal day", () => {
  it.each([
    ["without limit anywhere", day(), null, null],
    ["of a day that nobody has booked", undefined, 10, 10],
    ["as many as the service has", day({ seats_taken: 4 }), 10, 6],
    ["as many as the day has of its own", day({ capacity: 5, seats_taken: 4 }), 10, 1],
    ["less those that offers keep and those that the line comes first for", day({ seats_taken: 4, offered: 2, waiting: 1 }), 10, 3],
    ["never below none", day({ seats_taken: 9, waiting: 5 }), 10, 0],
    ["none where there is no room at all", day(), 0, 0],
  ])("%s", (_what, counted, ofService, left) => {
    expect(seatsLeft(counted, ofService)).toBe(left)
  })

  it("free for the line are those that nobody sits on and no offer keeps", () => {
    expect([freeSeats(day({ seats_taken: 4, offered: 2, waiting: 9 }), 10), freeSeats(day({ seats_taken: 4 }), 3), freeSeats(day(), null)]).toEqual([4, -1, null])
  })

  it("of a day that is shut to everyone are none, not the service's", () => {
    expect(capacityOf(day({ capacity: 0 }), 10)).toBe(0)
  })
})

describe("an offer", () => {
  const at = new Date("2026-11-23T08:00:00Z")

  it("lasts its hours", () => {
    expect(offerDeadline(at, null).getTime() - at.getTime()).toBe(OFFER_HOURS * 3_600_000)
  })

  it("ends with the day's own deadline when that comes first", () => {
    const cutoff = new Date("2026-11-23T09:00:00Z")
    expect([offerDeadline(at, cutoff), offerDeadline(at, new Date("2026-11-30T09:00:00Z"))]).toEqual([cutoff, offerDeadline(at, null)])
  })
})

describe("a refused family", () => {
  it.each(["closed", "public_holiday", "school_holiday", "not_a_service_day", "not_yet_open"])("keeps its place while it is refused %s", (refusal) => {
    expect(endsWaiting(refusal)).toBe(false)
  })

  it.each(["after_cutoff", "past", "membership_missing", "account_pending", "too_young"])("is out of the line when it is refused %s", (refusal) => {
    expect(endsWaiting(refusal)).toBe(true)
  })
})
