import { calendarDayFrom, type CalendarDay } from '../days/calendar-day'

// What the user reads beside a note under "Needs attention": what was found, and what would be understood.

const shown = (value: unknown): string => {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '')
  const short = [...text.replace(/\s+/g, ' ').trim()]
  return short.length > 60 ? `${short.slice(0, 59).join('')}…` : short.join('')
}

export function badDate(key: string, value: unknown): string {
  const days = possibleDays(shown(value))
  const write = days.length > 0 ? days.join(' or ') : 'a day such as 2026-01-31'
  return `\`${key}\` says ${shown(value)}. Write ${write}. Not counted until then.`
}

export function futureDay(key: string, day: CalendarDay): string {
  return `\`${key}\` says ${day}, a day that is still to come. Write a day up to today. Not counted until then.`
}

export function heldInFuture(day: CalendarDay): string {
  return `\`outcome\` says held, but the interview is on ${day}, a day that is still to come. Leave it empty until then. Not counted until then.`
}

export function badCadence(key: string, value: unknown): string {
  return `\`${key}\` says ${shown(value)}. Write quarterly, 6 weeks, 90 days or none. Until then the usual time counts.`
}

export function badOutcome(key: string, value: unknown): string {
  return `\`${key}\` says ${shown(value)}. Write held, declined, no reply, cancelled, no show or postponed, or leave it empty. Not counted until then.`
}

export function noContact(): string {
  return '`contact` names nobody. Write a name, or a link such as "[[Jane Doe]]". Until then the note stands for itself.'
}

export function sameName(name: string): string {
  return `\`contact\` says ${shown(name)}, and more than one contact has that name. Link to a note of theirs, such as "[[${shown(name)}]]". Until then the note stands for itself.`
}

export function severalValues(key: string, values: readonly unknown[]): string {
  return `\`${key}\` holds ${values.length} values where one is understood. Only the first counts: ${shown(values[0])}.`
}

export function twoSpellings(keys: readonly string[], counted: string): string {
  const all = keys.map((key) => `\`${key}\``).join(' and ')
  return `${all} are one and the same here, and each has a value. What counts is ${shown(counted)}. Keep one of them.`
}

/** `known` says whether the note is remembered as it was before its properties broke. */
export function unreadableProperties(known: boolean): string {
  const until = known ? 'what they said before counts' : 'nothing in them counts'
  return `The properties of this note cannot be read. Check the lines between the first two \`---\`. Until then ${until}.`
}

/** The calendar days that a date in another notation could mean, the day first and the month first. */
function possibleDays(text: string): CalendarDay[] {
  const parts = /^(\d{1,2})[./\- ](\d{1,2})[./\- ](\d{4})$/.exec(text.trim())
  const turned = /^(\d{4})[./\- ](\d{1,2})[./\- ](\d{1,2})$/.exec(text.trim())
  const [a, b, year] = parts ? [Number(parts[1]), Number(parts[2]), Number(parts[3])] : [0, 0, 0]
  const days = turned
    ? [calendarDayFrom(Number(turned[1]), Number(turned[2]), Number(turned[3]))]
    : [calendarDayFrom(year, b, a), calendarDayFrom(year, a, b)]
  return [...new Set(days.filter((day) => day !== null))]
}
