/** An event as a calendar's program understands it. `start` is a day, or an instant in UTC. */
export type ReadEvent = { uid: string; start: string; end: string; isDay: boolean; summary: string; description: string; status: string; sequence: number; transparency: string; url: string; alarm: string[] }
export type ReadCalendar = { named: (property: string) => string; events: ReadEvent[] }

/** Reads iCalendar text with the parser of Thunderbird, which refuses what is no calendar. */
export async function readCalendar(text: string): Promise<ReadCalendar> {
  const { default: ICAL } = await import("ical.js")
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[])
  const events = calendar.getAllSubcomponents("vevent").map((component): ReadEvent => {
    const { uid, startDate, endDate, summary, description, sequence } = new ICAL.Event(component)
    const moment = (time: typeof startDate): string => (time.isDate ? time.toString() : time.toJSDate().toISOString())
    const value = (name: string): string => String(component.getFirstPropertyValue(name))
    const alarm = component.getFirstSubcomponent("valarm")
    return {
      ...{ uid, summary, description: description ?? "", sequence: Number(sequence) },
      ...{ start: moment(startDate), end: moment(endDate), isDay: startDate.isDate },
      ...{ status: value("status"), transparency: value("transp"), url: value("url") },
      alarm: alarm ? ["action", "trigger"].map((name) => String(alarm.getFirstPropertyValue(name))) : [],
    }
  })
  return { named: (property) => String(calendar.getFirstPropertyValue(property)), events }
}
