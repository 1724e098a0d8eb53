import fc from "fast-check"
import { addDays } from "../days"
import { checkPublication } from "../publication"
import { prepare } from "../prepare"
import { decimal, times, toCents } from "../decimal"
import { readRulebook } from "../read"
import { endOfDay, isBefore, readInstant, startOfDay, type Instant } from "../zone"
import { answerLine } from "../cli/answer"
import { anyService, day, pricing, soundService, type Service } from "./arbitraries"

/** Minutes from 40 days before a meal to 2 days after it. */
const minute = fc.integer({ min: -40 * 24 * 60, max: 2 * 24 * 60 })

function at(service: Service, date: string, minutes: number): Instant {
  return startOfDay(date, service.rulebook.time_zone).add({ minutes })
}

function instant(text: string | null): Instant | null {
  return text === null ? null : readInstant(text, "UTC")
}

describe("whatever the rulebook", () => {
  it("no cutoff is after the meal's day, but where publication refuses it", () => {
    fc.assert(
      fc.property(anyService, day, fc.constantFrom("book" as const, "cancel" as const), (service, date, action) => {
        const rules = prepare([service.rulebook], service.calendar)
        const cutoff = rules.dayStatus(date).open ? instant(rules.cutoff(date, action)) : null
        if (!cutoff || !isBefore(endOfDay(date, service.rulebook.time_zone), cutoff)) return
        const { service_days: days } = service.rulebook
        const extra = service.calendar.extra_days.includes(date)
        const { errors } = checkPublication(service.rulebook, [])
        const flagged = errors.some((error) => error.code === "cutoff_in_the_future_of_the_meal")
        expect(flagged || (extra && days.length < 7)).toBe(true)
      }),
    )
  })

  it("a refusal never becomes an acceptance, but when the window opens", () => {
    fc.assert(
      fc.property(anyService, day, pricing, fc.tuple(minute, minute), (service, date, tariff, minutes) => {
        const rules = prepare([service.rulebook], service.calendar)
        const [before, after] = [Math.min(...minutes), Math.max(...minutes)].map((each) => at(service, date, each))
        if (!before || !after) throw new Error("two instants")
        const booked = [before, after].map((now) => rules.decideBooking({ date, now, pricing: tariff }))
        const cancelled = [before, after].map((now) => rules.decideCancelling({ date, now, paid_cents: 400 }))
        if (booked[0]?.refusal !== "not_yet_open") expect(booked[1]?.allowed && !booked[0]?.allowed).toBe(false)
        expect(cancelled[1]?.allowed && !cancelled[0]?.allowed).toBe(false)
      }),
    )
  })

  it("a late meal costs no less than a meal in time, when the rulebook adds to the price", () => {
    fc.assert(
      fc.property(soundService, day, pricing, minute, (service, date, tariff, minutes) => {
        const decision = prepare([service.rulebook], service.calendar).decideBooking({
          date,
          now: at(service, date, minutes),
          pricing: tariff,
        })
        if (!decision.allowed) expect([decision.price_cents, decision.price_after_cents, decision.late]).toEqual([null, null, false])
        else if (decision.late) expect(decision.price_after_cents).toBe(decision.price_cents)
        else if (decision.price_after_cents !== null) {
          expect(decision.price_after_cents).toBeGreaterThanOrEqual(decision.price_cents ?? Infinity)
        }
      }),
    )
  })

  it("an acceptance is in time strictly before the cutoff, late from it on, and never past D 24:00", () => {
    fc.assert(
      fc.property(anyService, day, pricing, minute, (service, date, tariff, minutes) => {
        const now = at(service, date, minutes)
        const decision = prepare([service.rulebook], service.calendar).decideBooking({ date, now, pricing: tariff })
        const cutoff = instant(decision.book_until)
        if (!decision.allowed) return
        expect(cutoff && decision.late === !isBefore(now, cutoff)).toBe(true)
        expect(isBefore(now, endOfDay(date, service.rulebook.time_zone))).toBe(true)
      }),
    )
  })

  it("a refund is between nothing and what was paid", () => {
    fc.assert(
      fc.property(anyService, day, minute, fc.nat(1000), (service, date, minutes, paid) => {
        const now = at(service, date, minutes)
        const decision = prepare([service.rulebook], service.calendar).decideCancelling({ date, now, paid_cents: paid })
        const refund = decision.refund_cents ?? 0
        expect(0 <= refund && refund <= paid).toBe(true)
      }),
    )
  })

  it("an answer does not depend on what was asked before", () => {
    fc.assert(
      fc.property(anyService, fc.array(day, { minLength: 2, maxLength: 6 }), (service, days) => {
        const kept = prepare([service.rulebook], service.calendar)
        const asked = days.map((date) => [kept.dayStatus(date), kept.cutoff(date, "book")])
        const fresh = days.map((date) => {
          const rules = prepare([service.rulebook], service.calendar)
          return [rules.dayStatus(date), rules.cutoff(date, "book")]
        })
        expect(asked).toEqual(fresh)
      }),
    )
  })

  it("what was read reads the same again", () => {
    fc.assert(
      fc.property(anyService, ({ rulebook }) => {
        expect(readRulebook(JSON.parse(JSON.stringify(rulebook)))).toEqual({ ok: true, rulebook })
      }),
    )
  })
})

describe("whatever the input", () => {
  it("the command line answers one line of JSON", () => {
    const hostile = fc.oneof(fc.json(), fc.string(), fc.json().map((json) => `{"op":"decide","rulebook":${json}}`))
    fc.assert(
      fc.property(hostile, (line) => {
        const answered = answerLine(line)
        expect(answered.malformed).toBe(true)
        expect(answered.line).toMatch(/^\{"error":\{"code":"request\.\w+","message":".*"\}\}$/)
      }),
    )
  })

  it("rounding is exact: down is at most the value, up at least, half up the nearest", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000, max: 1_000_000 }), fc.integer({ min: 0, max: 999_999 }), (units, factor) => {
        const value = times({ units: BigInt(units), scale: 2 }, decimal(`0.${String(factor).padStart(6, "0")}`))
        const scaled = (cents: number): bigint => BigInt(cents) * 10n ** 8n
        const [down, up, half] = [toCents(value, "down"), toCents(value, "up"), toCents(value)]
        expect(scaled(down) <= value.units && value.units < scaled(down + 1)).toBe(true)
        expect(scaled(up - 1) < value.units && value.units <= scaled(up)).toBe(true)
        expect(half).toBe(2n * (value.units - scaled(down)) >= 10n ** 8n ? down + 1 : down)
      }),
    )
  })

  it("days run on without a gap", () => {
    fc.assert(
      fc.property(day, fc.nat(400), (from, count) => {
        expect(addDays(addDays(from, count), -count)).toBe(from)
      }),
    )
  })
})
