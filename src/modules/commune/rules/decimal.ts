import type { Rounding } from "./types"

/** An exact number: `units / 10^scale`. Rates and factors never become floats. */
export type Decimal = { units: bigint; scale: number }

/** The exact value of a decimal text without exponent, such as `0.0036`. */
export function decimal(text: string): Decimal {
  const point = text.indexOf(".")
  return { units: BigInt(text.replace(".", "")), scale: point < 0 ? 0 : text.length - point - 1 }
}

/** The exact product. */
export function times(a: Decimal, b: Decimal): Decimal {
  return { units: a.units * b.units, scale: a.scale + b.scale }
}

/** An integer number of cents as an exact number. */
export function fromCents(cents: number): Decimal {
  return { units: BigInt(cents), scale: 0 }
}

/** Rounds an exact number of cents to whole cents. */
export function toCents(value: Decimal, rounding: Rounding = "half_up"): number {
  const step = typeof rounding === "object" ? BigInt(rounding.to_cents) : 1n
  const divisor = 10n ** BigInt(value.scale) * step
  return Number(divide(value.units, divisor, rounding) * step)
}

function divide(dividend: bigint, divisor: bigint, rounding: Rounding): bigint {
  if (rounding === "down") return floor(dividend, divisor)
  if (rounding === "up") return -floor(-dividend, divisor)
  return floor(2n * dividend + divisor, 2n * divisor)
}

function floor(dividend: bigint, divisor: bigint): bigint {
  const quotient = dividend / divisor
  return dividend % divisor < 0n ? quotient - 1n : quotient
}
