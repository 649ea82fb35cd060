import { readCadence } from '../days/cadence'
import type { CalendarDay } from '../days/calendar-day'
import { readDay, type LocalDayAndTime } from '../days/written-day'
import { readOutcome } from '../interviews/outcome'
import type { PropertyName, PropertyNames } from '../interviews/property-names'
import { isAbsent } from '../interviews/property-values'
import type {
  AppendToProperty,
  ClearProperty,
  PropertyValue,
  SetProperty,
} from '../notes/properties/property-edit'

/** Makes edits to our properties, under whichever name a note already has them. */
export interface PropertyEdits {
  set(name: PropertyName, value: PropertyValue): SetProperty
  /** Sets a day, unless the note holds a later one up to `today`: nobody may have told us of that yet. */
  advance(name: PropertyName, day: CalendarDay, today: CalendarDay): SetProperty
  append(name: PropertyName, value: string): AppendToProperty
  /** Takes the value away; the key stays, except for `snoozed_until`, which nobody but us writes. */
  clear(name: PropertyName): ClearProperty
}

/** How the values of a property are understood; what is left out takes any text. */
type Understood = Readonly<Partial<Record<PropertyName, (value: unknown) => boolean>>>

function understoodBy(local: LocalDayAndTime): Understood {
  const isDay = (value: unknown) => readDay(value, local) !== null
  return {
    introducer_told_on: isDay,
    asked_on: isDay,
    reminded_on: isDay,
    interview_on: isDay,
    thanked_on: isDay,
    last_contact: isDay,
    next_check_in: isDay,
    snoozed_until: isDay,
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
  })
  return {
    set: (name, value) => ({ ...about(name), op: 'set', value }),
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
    clear: (name) => ({ ...about(name), op: 'clear', remove: name === 'snoozed_until' }),
  }
}

/** A list is understood where all that it holds is. */
function withUnderstood(one: ((value: unknown) => boolean) | undefined) {
  return one && { understood: (value: unknown) => (Array.isArray(value) ? value.every(one) : one(value)) }
}
