import { readCadence } from '../days/cadence'
import type { CalendarDay } from '../days/calendar-day'
import { readDay, type LocalDayAndTime } from '../days/written-day'
import { readReference } from '../interviews/wikilink'
import { readOutcome } from '../interviews/outcome'
import type { PropertyName, PropertyNames } from '../interviews/property-names'
import { asText, givenProperties, isAbsent } from '../interviews/property-values'
import type {
  AppendToProperty,
  ClearProperty,
  PropertyValue,
  SetProperty,
} from '../notes/properties/property-edit'
import { dayInForm, textInForm } from './shown'

/** Makes edits to our properties, under whichever name a note already has them. */
export interface PropertyEdits {
  /** `shown` is what the user was shown in its place, as a form has it; it is never set over anything else then. */
  set(name: PropertyName, value: PropertyValue, shown?: string | null): SetProperty
  /** Sets a day, unless the note holds a later one up to `today`: nobody may have told us of that yet. */
  advance(name: PropertyName, day: CalendarDay, today: CalendarDay): SetProperty
  append(name: PropertyName, value: string): AppendToProperty
  /** Takes the value away; the key stays, except for `snoozed_until`, which nobody but us writes. */
  clear(name: PropertyName, shown?: string | null): ClearProperty
}

/** How the values of a property are understood; what is left out takes any text. */
type Understood = Readonly<Partial<Record<PropertyName, (value: unknown) => boolean>>>

const DAYS: ReadonlySet<PropertyName> = new Set([
  'introducer_told_on',
  'asked_on',
  'reminded_on',
  'interview_on',
  'thanked_on',
  'last_contact',
  'next_check_in',
  'snoozed_until',
])

function understoodBy(local: LocalDayAndTime): Understood {
  const isDay = (value: unknown) => readDay(value, local) !== null
  return {
    ...Object.fromEntries([...DAYS].map((name) => [name, isDay])),
    outcome: (value) => typeof value === 'string' && readOutcome(value) !== null,
    cadence: (value) => readCadence(value) !== null,
  }
}

export function propertyEdits(names: PropertyNames, local: LocalDayAndTime): PropertyEdits {
  const understood = understoodBy(local)
  const about = (name: PropertyName) => ({
    key: name,
    spellings: names[name],
    ...withUnderstood(understood[name]),
    absent: (value: unknown): boolean =>
      Array.isArray(value) ? value.every((element) => isAbsent(name, element)) : isAbsent(name, value),
    same: (found: unknown, wanted: unknown): boolean => {
      const held = readDay(found, local)
      const asked = readDay(wanted, local)
      if (found === wanted || held === null || asked === null) return found === wanted
      // Of a talk the hour counts too; elsewhere a time stands behind a day by habit of the property editor.
      return held.day === asked.day && (name !== 'interview_on' || held.time === asked.time)
    },
    agree: (one: unknown, other: unknown): boolean => {
      const [a, b] = [readDay(one, local), readDay(other, local)]
      return a !== null && a.day === b?.day && (a.time === null || b.time === null)
    },
  })
  /** A value as the forms show it, '' for none and for what is not understood. */
  const inForm = (name: PropertyName, value: unknown): string => {
    const one = givenProperties({ [name]: value }, names, () => name).get(name)?.[0]?.values[0]
    if (DAYS.has(name)) return dayInForm(readDay(one, local))
    if (name === 'cadence') return readCadence(one)?.word ?? ''
    // Of a link the form shows what it reads.
    if (name === 'place') return readReference(textInForm(asText(one))).name
    return textInForm(asText(one))
  }
  const withShown = (name: PropertyName, shown: string | null = null) =>
    shown === null ? {} : { wasShown: (value: unknown) => inForm(name, value) === shown }
  return {
    set: (name, value, shown) => ({ ...about(name), ...withShown(name, shown), op: 'set', value }),
    advance: (name, day, today) => {
      const { same, ...rest } = about(name)
      const isLater = (found: unknown): boolean => {
        const held = readDay(found, local)?.day
        return held !== undefined && held > day && held <= today
      }
      return {
        ...rest,
        op: 'set',
        value: day,
        same: (found, wanted) => same(found, wanted) || (wanted === day && isLater(found)),
      }
    },
    append: (name, value) => ({ ...about(name), op: 'append', value }),
    clear: (name, shown) => ({
      ...about(name),
      ...withShown(name, shown),
      op: 'clear',
      remove: name === 'snoozed_until',
    }),
  }
}

/** A list is understood where all that it holds is. */
function withUnderstood(one: ((value: unknown) => boolean) | undefined) {
  return one && { understood: (value: unknown) => (Array.isArray(value) ? value.every(one) : one(value)) }
}
