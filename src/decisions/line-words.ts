const FEW = 3

/** A line's title: the canteen service and its days, the first and the last when they are many. Never a person. */
export function lineTitle(serviceName: string, dates: readonly string[]): string {
  return `${serviceName} · ${dates.length <= FEW ? listOf(dates) : `du ${slashed(dates[0])} au ${slashed(dates.at(-1))}`}`
}

/** A line's subtitle: the tariff and every day. */
export function lineSubtitle(tariffLabel: string, dates: readonly string[]): string {
  return `${tariffLabel} · ${listOf(dates)}`
}

function listOf(dates: readonly string[]): string {
  return dates.map(slashed).join(", ")
}

/** `2026-12-03` as `03/12/2026`. */
function slashed(date = ""): string {
  return date.split("-").reverse().join("/")
}
