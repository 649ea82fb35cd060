import ICAL from 'ical.js'

/** The one event of a calendar, as a reader sees it that shares no code with the writer. */
export function readEvent(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[])
  const events = calendar.getAllSubcomponents('vevent')
  const [event] = events
  if (events.length !== 1 || event === undefined) throw new Error(`${events.length} events`)
  const value = (name: string) => event.getFirstPropertyValue(name)?.toString() ?? null
  return {
    calendar,
    event,
    names: event.getAllProperties().map((property) => property.name),
    uid: value('uid'),
    summary: value('summary'),
    description: value('description'),
    url: value('url'),
    location: value('location'),
    start: value('dtstart'),
    end: value('dtend'),
    stamp: value('dtstamp'),
    alarms: event.getAllSubcomponents('valarm'),
  }
}
